package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.docker.PackageCommand.Action;
import dev.plimsoll.snapshot.Glob;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an image holds that only its building needs.
 *
 * @param stage that the image is made of
 * @param sdk the image at its root, where that is one for building
 * @param packages compilers and headers that stay, with their places
 * @param unknown true where something is removed of which can't be told what
 */
public record BuildTools(Stage stage, Optional<BaseImage> sdk, Map<String, Place> packages, boolean unknown)
        implements Fact {
    private static final Pattern TOOL = Pattern.compile(
            "gcc|g\\+\\+|gcc-c\\+\\+|(gcc|g\\+\\+|clang|llvm)-\\d+|clang|make|cmake|build-essential|build-base"
                    + "|autoconf|automake|libtool|cargo|rust|rustc|golang|golang-go|go|maven|gradle|bison|flex|ninja-build|musl-dev"
                    + "|linux-headers.*|[a-z0-9][\\w.+-]*-(dev|devel)");
    private static final Pattern NOT_A_TOOL = Pattern.compile(".*-(utils|tools)-dev");
    private static final Pattern SDK = Pattern.compile(
            "(golang|rust|maven|gradle|gcc|buildpack-deps|haskell|sbtscala/.*|mcr\\.microsoft\\.com/dotnet/(core/)?sdk)");
    private static final Pattern DEVEL = Pattern.compile("(.*-)?devel(-.*)?");

    public BuildTools {
        packages = Collections.unmodifiableMap(new LinkedHashMap<>(packages));
    }

    @Override
    public Place place() {
        return packages.values().stream()
                .findFirst()
                .or(() -> sdk.map(BaseImage::place))
                .orElseGet(stage::place);
    }

    @Override
    public String name() {
        return stage.name();
    }

    public boolean isEmpty() {
        return packages.isEmpty() && sdk.isEmpty();
    }

    /** What stays in the image of a stage. */
    public static BuildTools of(Stage stage) {
        Map<String, Place> packages = new LinkedHashMap<>();
        Map<String, List<String>> together = new LinkedHashMap<>();
        boolean unknown = false;
        for (RunCall run :
                stage.allRuns().flatMap(step -> step.calls().stream()).toList()) {
            Optional<PackageCommand> command = PackageCommand.of(run);
            if (command.filter(c -> c.action() == Action.INSTALL).isPresent()) {
                List<String> names = added(command.get(), packages);
                command.get().virtualName().ifPresent(name -> together.put(name, names));
            } else if (command.filter(c -> c.action() == Action.REMOVE).isPresent()) {
                unknown |= remove(command.get(), packages, together);
            }
        }
        Optional<BaseImage> sdk = stage.root()
                .filter(image -> image.reference()
                        .filter(of -> SDK.matcher(of.image()).matches()
                                || of.lastName().equals("cuda")
                                        && DEVEL.matcher(of.tag().orElse("")).matches())
                        .isPresent());
        return new BuildTools(stage, sdk, packages, unknown);
    }

    private static List<String> added(PackageCommand command, Map<String, Place> packages) {
        List<String> names = new ArrayList<>();
        for (ShellWord word : command.packages()) {
            String name = word.text().replaceFirst("[=<>~:].*", "");
            if (TOOL.matcher(name).matches() && !NOT_A_TOOL.matcher(name).matches()) {
                packages.putIfAbsent(name, command.run().words().apply(word));
            }
            names.add(name);
        }
        return names;
    }

    /** True where can't be told what goes. */
    private static boolean remove(
            PackageCommand command, Map<String, Place> packages, Map<String, List<String>> together) {
        Set<String> gone = new HashSet<>();
        for (ShellWord word : command.packages()) {
            if (!word.literal()) {
                return true;
            }
            gone.add(word.text());
            gone.addAll(together.getOrDefault(word.text(), List.of()));
            if (word.text().indexOf('*') >= 0) {
                packages.keySet().removeIf(Glob.of(word.text())::matches);
            }
        }
        packages.keySet().removeAll(gone);
        return false;
    }
}
