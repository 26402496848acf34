package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.KeyPath;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A step that checks out a repository with actions/checkout, and what becomes of its token.
 *
 * @param keys where the line of {@code uses:} would be continued by another key of the step
 * @param persists "false", or what is written, "" for the default, which is to keep the token
 * @param hasInputs true where the step has a {@code with:} already
 * @param needed true where a later step of the job uses what is kept
 * @param mayBeUsed true where a later step may: a script or an action of the repository
 */
public record Checkout(
        Place place, String name, Place keys, String persists, boolean hasInputs, boolean needed, boolean mayBeUsed)
        implements Fact {
    private static final Set<String> PUSHERS = Set.of(
            "stefanzweifel/git-auto-commit-action",
            "ad-m/github-push-action",
            "peter-evans/create-pull-request",
            "endbug/add-and-commit",
            "jamesives/github-pages-deploy-action",
            "peaceiris/actions-gh-pages",
            "changesets/action",
            "cycjimmy/semantic-release-action",
            "helm/chart-releaser-action",
            "mathieudutour/github-tag-action",
            "anothrnick/github-tag-action",
            "google-github-actions/release-please-action",
            "googleapis/release-please-action",
            "devops-infra/action-commit-push",
            "planetscale/ghcommit-action",
            "crazy-max/ghaction-github-pages");
    private static final Set<String> REMOTE = Set.of("push", "fetch", "pull", "submodule", "clone", "lfs", "ls-remote");
    private static final Set<String> RELEASERS = Set.of(
            "semantic-release", "lerna", "release-it", "standard-version", "np", "cargo-release", "mkdocs", "mike");

    static Stream<Checkout> of(Job job) {
        List<Step> steps = job.steps();
        return Stream.iterate(0, i -> i < steps.size(), i -> i + 1)
                .filter(i -> steps.get(i)
                        .uses()
                        .filter(uses -> uses.target().equals("actions/checkout"))
                        .isPresent())
                .map(i -> of(steps.get(i), steps.subList(i + 1, steps.size())));
    }

    private static Checkout of(Step step, List<Step> later) {
        Place uses = step.uses().orElseThrow().place();
        int column = step.place().span().column();
        Place keys = new Place(uses.path(), KeyPath.ROOT, new Span(uses.line(), column, uses.line(), column));
        return new Checkout(
                uses,
                step.name(),
                keys,
                step.input("persist-credentials").strip().toLowerCase(Locale.ROOT),
                !step.with().isEmpty(),
                later.stream().anyMatch(Checkout::usesRemote),
                later.stream().anyMatch(Checkout::isOpen));
    }

    private static boolean usesRemote(Step step) {
        return step.uses()
                        .filter(uses -> PUSHERS.contains(uses.target().toLowerCase(Locale.ROOT)))
                        .isPresent()
                || step.run()
                        .filter(script -> script.commands().lines().stream().anyMatch(Checkout::isRemote)
                                || script.text().contains("git push"))
                        .isPresent();
    }

    private static boolean isRemote(CommandLine line) {
        return line.name().equals("git") && line.hasAny(REMOTE) || RELEASERS.contains(line.name());
    }

    /** A script or an action of the repository, or one of anybody else, may do anything. */
    private static boolean isOpen(Step step) {
        return step.run().isPresent()
                || step.uses().filter(uses -> !uses.isFirstParty()).isPresent();
    }
}
