package dev.plimsoll.snapshot;

import java.util.List;
import java.util.Set;

/**
 * Other people's packages, put there by a package manager. A folder called {@code vendor} is taken for such only with a
 * package manager's marks in it or its manifest beside it: "vendor" is also a word of shops and of charts.
 */
final class Dependencies {
    private static final Set<String> BY_NAME = Set.of(
            "node_modules",
            "bower_components",
            "jspm_packages",
            "site-packages",
            "dist-packages",
            "__pypackages__",
            ".terraform");
    /** {@code go mod vendor}, govendor, Composer, {@code cargo vendor}. */
    private static final Set<String> MARKS = Set.of("modules.txt", "vendor.json", "autoload.php");

    /** Before Go's modules: dep, glide, godep. */
    private static final Set<String> GO_MANIFESTS = Set.of("go.mod", "Gopkg.lock", "glide.lock", "Godeps");

    private static final List<String> GO_HOSTS =
            List.of("github.com", "golang.org", "gopkg.in", "k8s.io", "google.golang.org");
    private static final Set<String> RUBY = Set.of("bundle", "cache", "ruby", "gems");

    private Dependencies() {}

    static boolean are(Folder folder) {
        return BY_NAME.contains(folder.name())
                || folder.name().equals("vendor") && isVendored(folder)
                || folder.parent().name().equals("vendor") && isRubys(folder);
    }

    private static boolean isVendored(Folder vendor) {
        return vendor.files().keySet().stream().anyMatch(MARKS::contains)
                || vendor.parent().hasAny(GO_MANIFESTS) && vendor.hasAny(GO_HOSTS)
                || vendor.parent().has("composer.json") && vendor.has("composer")
                || vendor.folders().values().stream().anyMatch(crate -> crate.has(".cargo-checksum.json"));
    }

    /** Bundler: {@code bundle install --path vendor/bundle}, {@code bundle cache}. */
    private static boolean isRubys(Folder folder) {
        return RUBY.contains(folder.name())
                && (folder.parent().parent().hasAny(Set.of("Gemfile", "Gemfile.lock"))
                        || folder.files().keySet().stream().anyMatch(name -> name.endsWith(".gem")));
    }
}
