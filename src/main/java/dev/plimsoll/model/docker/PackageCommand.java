package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.shell.ShellCall;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call of a distribution's package manager.
 *
 * @param manager "apt", "apk", "dnf" (yum and microdnf too), "zypper"
 * @param action what it is asked for
 * @param packages what it is asked about
 */
public record PackageCommand(RunCall run, String manager, Action action, List<ShellWord> packages) implements Fact {
    /** What a package manager is asked for. */
    public enum Action {
        INSTALL,
        REMOVE,
        /** The lists of what there is are fetched. */
        UPDATE,
        /** Single packages or all, within the release. */
        UPGRADE,
        /** To another release of the distribution, or with whatever that takes. */
        DISTRIBUTION_UPGRADE,
        CLEAN,
        OTHER
    }

    private static final Map<String, String> MANAGERS = Map.of(
            "apt-get",
            "apt",
            "apt",
            "apt",
            "aptitude",
            "apt",
            "apk",
            "apk",
            "dnf",
            "dnf",
            "yum",
            "dnf",
            "microdnf",
            "dnf",
            "tdnf",
            "dnf",
            "zypper",
            "zypper");
    private static final Map<String, Action> ACTIONS = Map.ofEntries(
            Map.entry("install", Action.INSTALL),
            Map.entry("add", Action.INSTALL),
            Map.entry("in", Action.INSTALL),
            Map.entry("groupinstall", Action.INSTALL),
            Map.entry("remove", Action.REMOVE),
            Map.entry("purge", Action.REMOVE),
            Map.entry("autoremove", Action.REMOVE),
            Map.entry("del", Action.REMOVE),
            Map.entry("erase", Action.REMOVE),
            Map.entry("rm", Action.REMOVE),
            Map.entry("dist-upgrade", Action.DISTRIBUTION_UPGRADE),
            Map.entry("full-upgrade", Action.DISTRIBUTION_UPGRADE),
            Map.entry("distro-sync", Action.DISTRIBUTION_UPGRADE),
            Map.entry("system-upgrade", Action.DISTRIBUTION_UPGRADE),
            Map.entry("dup", Action.DISTRIBUTION_UPGRADE),
            Map.entry("upgrade", Action.UPGRADE),
            Map.entry("up", Action.UPGRADE),
            Map.entry("update", Action.UPGRADE),
            Map.entry("upgrade-minimal", Action.UPGRADE),
            Map.entry("reinstall", Action.UPGRADE),
            Map.entry("clean", Action.CLEAN),
            Map.entry("cc", Action.CLEAN));
    private static final Set<String> WITH_VALUE = Set.of(
            "-t",
            "--target-release",
            "-o",
            "--option",
            "-c",
            "--repository",
            "-X",
            "--virtual",
            "-p",
            "--root",
            "--repo",
            "--installroot",
            "--releasever");

    public PackageCommand {
        packages = List.copyOf(packages);
    }

    /** A call as one of a package manager; empty for any other program. */
    public static Optional<PackageCommand> of(RunCall run) {
        ShellCall call = run.call();
        String manager = MANAGERS.getOrDefault(call.program(), "");
        if (manager.isEmpty()) {
            return Optional.empty();
        }
        List<ShellWord> words = plain(call.arguments());
        String asked = words.isEmpty() ? "" : words.get(0).text();
        Action action = asked.equals("update") && (manager.equals("apt") || manager.equals("apk"))
                ? Action.UPDATE
                : ACTIONS.getOrDefault(asked, Action.OTHER);
        return Optional.of(
                new PackageCommand(run, manager, action, words.isEmpty() ? words : words.subList(1, words.size())));
    }

    /** The arguments without options and their values. */
    private static List<ShellWord> plain(List<ShellWord> arguments) {
        List<ShellWord> left = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String text = arguments.get(i).text();
            if (WITH_VALUE.contains(text)) {
                i++;
            } else if (!text.startsWith("-")) {
                left.add(arguments.get(i));
            }
        }
        return left;
    }

    /** The name under which apk remembers what it adds together. */
    public Optional<String> virtualName() {
        return run.call()
                .valueOf("--virtual")
                .or(() -> run.call().valueOf("-t").filter(word -> manager.equals("apk")))
                .map(ShellWord::text)
                .or(() -> run.call().texts().stream()
                        .filter(text -> text.startsWith("--virtual="))
                        .map(text -> text.substring("--virtual=".length()))
                        .findFirst());
    }

    @Override
    public Place place() {
        return run.place();
    }

    @Override
    public String name() {
        return run.name();
    }
}
