package dev.plimsoll.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an answer of GitHub that is no success means to the App. */
final class Failures {
    /** What GitHub asks for where it names no time ("Rate limits for the REST API"). */
    private static final Duration UNTOLD = Duration.ofSeconds(60);

    private static final Duration TROUBLE = Duration.ofSeconds(10);
    /** No limit of GitHub's lasts longer than an hour; what tells so is not believed. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final int MESSAGE = 200;
    private static final Pattern LIMITED = Pattern.compile("rate limit|abuse detection|submitted too quickly");
    private static final Pattern MOVED_ON =
            Pattern.compile("no commit found|not part of the pull request|no common ancestor|is not a valid commit");

    private final InstantSource time;

    Failures(InstantSource time) {
        this.time = time;
    }

    /** @param missing what a 404 of this request means */
    RuntimeException of(String request, Http.Answer answer, GitHubGone.What missing) {
        String said = said(answer);
        String why = request + ": " + answer.status() + (said.isEmpty() ? "" : " " + said);
        String lower = said.toLowerCase(Locale.ROOT);
        return switch (answer.status()) {
            case 401 -> new GitHubGone(GitHubGone.What.INSTALLATION, why);
            case 403, 429 -> forbidden(answer, lower, why);
            case 404 -> new GitHubGone(missing, why);
            case 409 -> new GitHubGone(GitHubGone.What.COMMIT, why);
            case 410 -> new GitHubGone(lower.contains("disabled") ? GitHubGone.What.ISSUES : moved(missing), why);
            case 301 -> new GitHubGone(moved(missing), why);
            case 307, 308, 451 -> new GitHubGone(GitHubGone.What.REPOSITORY, why);
            case 422 ->
                MOVED_ON.matcher(lower).find()
                        ? new GitHubGone(GitHubGone.What.COMMIT, why)
                        : new GitHubRefused(answer.status(), why);
            default -> answer.status() >= 500 ? trouble(why) : new GitHubRefused(answer.status(), why);
        };
    }

    /** An issue can be gone for itself; all else goes with its repository. */
    private static GitHubGone.What moved(GitHubGone.What missing) {
        return missing == GitHubGone.What.ISSUE ? missing : GitHubGone.What.REPOSITORY;
    }

    TryLater trouble(String why) {
        return new TryLater(time.instant().plus(TROUBLE), why, true);
    }

    TryLater limited(String why) {
        return new TryLater(time.instant().plus(UNTOLD), why);
    }

    private RuntimeException forbidden(Http.Answer answer, String said, String why) {
        Optional<Instant> told = told(answer);
        if (told.isPresent()) {
            return new TryLater(told.get(), why);
        }
        if (answer.status() == 429 || LIMITED.matcher(said).find()) {
            return limited(why);
        }
        if (said.contains("suspended")) {
            return new GitHubGone(GitHubGone.What.INSTALLATION, why);
        }
        boolean blocked = said.contains("blocked") || said.contains("archived");
        return new GitHubGone(blocked ? GitHubGone.What.REPOSITORY : GitHubGone.What.PERMISSION, why);
    }

    private Optional<Instant> told(Http.Answer answer) {
        Optional<Long> seconds = answer.header("retry-after").flatMap(Failures::number);
        if (seconds.isPresent()) {
            return seconds.map(wait -> time.instant().plusSeconds(Math.min(wait, LONGEST.toSeconds())));
        }
        boolean spent =
                answer.header("x-ratelimit-remaining").filter("0"::equals).isPresent();
        return spent
                ? answer.header("x-ratelimit-reset").flatMap(Failures::number).map(Instant::ofEpochSecond)
                : Optional.empty();
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,12}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** GitHub's own words, one line, never much of them. */
    private static String said(Http.Answer answer) {
        try {
            var body = Json.read(answer.body());
            StringBuilder said = new StringBuilder(body.path("message").asText(""));
            body.path("errors")
                    .forEach(error ->
                            said.append("; ").append(error.path("message").asText(error.asText())));
            String line = said.toString().replaceAll("\\p{Cntrl}+", " ").strip();
            return line.length() > MESSAGE ? line.substring(0, MESSAGE) + "…" : line;
        } catch (JsonProcessingException notJson) {
            return "";
        } catch (IOException impossible) {
            return "";
        }
    }
}
