package dev.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A package imports lower floors only; packages on one floor, and families of rules, do not know each other. */
class FloorsTest {
    private static final String ROOT = "dev.plimsoll";
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("snapshot"),
            Set.of("syntax"),
            Set.of("render"),
            Set.of("model"),
            Set.of("audit"),
            Set.of("rules", "delta"),
            Set.of("report", "github", "store"),
            Set.of("publish", "jobs"),
            Set.of("server", "cli"),
            Set.of(""));
    private static final Set<String> CORE =
            Set.of("snapshot", "syntax", "render", "model", "audit", "rules", "delta", "report");
    private static final Map<String, String> NOT_IN_THE_CORE = Map.of(
            "java.io.File", "files",
            "java.nio.file", "files",
            "java.net", "network",
            "java.time.Clock", "clock",
            "java.lang.Thread", "threads",
            "java.util.concurrent.Executor", "threads",
            "java.util.Random", "chance",
            "java.sql", "a database");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void every_package_stands_on_a_floor() {
        Set<String> known = new TreeSet<>();
        FLOORS.forEach(known::addAll);
        assertThat(CLASSES.stream().map(FloorsTest::part)).isSubsetOf(known);
    }

    @Test
    void imports_point_downwards_only() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (to.getPackageName().startsWith(ROOT) && !allowed(from, to)) {
                    wrong.add(from.getName() + " -> " + to.getName());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_core_reads_no_clock_and_touches_nothing_outside() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            if (CORE.contains(part(from))) {
                from.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String to =
                            dependency.getTargetClass().getBaseComponentType().getName();
                    NOT_IN_THE_CORE.forEach((prefix, what) -> {
                        if (to.equals(prefix) || to.startsWith(prefix + ".")) {
                            wrong.add(from.getName() + " uses " + to + " (" + what + ")");
                        }
                    });
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean allowed(JavaClass from, JavaClass to) {
        String upper = part(from);
        String lower = part(to);
        if (upper.equals(lower)) {
            return !upper.equals("rules")
                    || family(from).isEmpty()
                    || family(from).equals(family(to));
        }
        return floor(lower) < floor(upper);
    }

    private static int floor(String part) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(part)) {
                return i;
            }
        }
        return -1;
    }

    private static String part(JavaClass of) {
        return segment(of, 2);
    }

    private static String family(JavaClass of) {
        return segment(of, 3);
    }

    private static String segment(JavaClass of, int index) {
        String[] parts = of.getPackageName().split("\\.");
        return parts.length > index ? parts[index] : "";
    }
}
