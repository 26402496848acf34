package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a step or a job says in {@code uses:}. Source: GitHub Docs, "Workflow syntax for GitHub Actions",
 * jobs.&lt;job_id&gt;.steps[*].uses and jobs.&lt;job_id&gt;.uses.
 *
 * @param place where the value stands
 * @param name what a reader calls the step or job that says it
 * @param kind what the value refers to
 * @param target owner/repository and path, image without tag, or the local path
 * @param version what stands behind the "@" (for an image its tag or digest), "" for none
 */
public record ActionReference(Place place, String name, Kind kind, String target, String version) implements Fact {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");
    private static final Set<String> FIRST_PARTY = Set.of("actions", "github");
    private static final String SAME_REPOSITORY = "$/";
    private static final String IMAGE = "docker://";

    /** What a reference leads to. */
    public enum Kind {
        REPOSITORY,
        LOCAL,
        IMAGE
    }

    static ActionReference of(Place place, String name, String written) {
        String value = written.strip();
        if (value.startsWith(SAME_REPOSITORY)) {
            return new ActionReference(place, name, Kind.LOCAL, "./" + value.substring(SAME_REPOSITORY.length()), "");
        }
        if (value.startsWith("./") || value.startsWith("../")) {
            return new ActionReference(place, name, Kind.LOCAL, value, "");
        }
        if (value.startsWith(IMAGE)) {
            return image(place, name, value.substring(IMAGE.length()));
        }
        int at = value.lastIndexOf('@');
        return at < 0
                ? new ActionReference(place, name, Kind.REPOSITORY, value, "")
                : new ActionReference(place, name, Kind.REPOSITORY, value.substring(0, at), value.substring(at + 1));
    }

    private static ActionReference image(Place place, String name, String image) {
        int cut = image.indexOf('@');
        if (cut < 0) {
            int colon = image.lastIndexOf(':');
            cut = colon > image.lastIndexOf('/') ? colon : -1;
        }
        return cut < 0
                ? new ActionReference(place, name, Kind.IMAGE, image, "")
                : new ActionReference(place, name, Kind.IMAGE, image.substring(0, cut), image.substring(cut + 1));
    }

    /** True where the same code runs each time: this commit's own, a commit's id, or an image's digest. */
    public boolean isPinned() {
        return switch (kind) {
            case LOCAL -> true;
            case REPOSITORY -> COMMIT.matcher(version).matches();
            case IMAGE -> version.startsWith("sha256:");
        };
    }

    /** True for an action of GitHub's own organisations. */
    public boolean isFirstParty() {
        return kind == Kind.REPOSITORY && FIRST_PARTY.contains(owner());
    }

    /** The account that an action's repository belongs to, "" where there is none. */
    public String owner() {
        int slash = target.indexOf('/');
        return kind == Kind.REPOSITORY && slash > 0 ? target.substring(0, slash) : "";
    }

    /** True for a whole workflow that a job calls. */
    public boolean isWorkflow() {
        return kind != Kind.IMAGE && (target.endsWith(".yml") || target.endsWith(".yaml"));
    }

    /** As a reader would write it. */
    public String written() {
        return switch (kind) {
            case LOCAL -> target;
            case REPOSITORY -> version.isEmpty() ? target : target + "@" + version;
            case IMAGE -> IMAGE + target + (version.isEmpty() ? "" : (version.contains(":") ? "@" : ":") + version);
        };
    }
}
