package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.kubernetes.Grant;
import dev.plimsoll.model.kubernetes.RbacBinding;
import dev.plimsoll.model.kubernetes.RbacRole;
import dev.plimsoll.model.kubernetes.RbacRole.Reach;
import dev.plimsoll.model.kubernetes.Right;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the rules about rights judge a role: by the resources that it names. What it allows by a wildcard, together with
 * the rest of an API group, is one fault and k8s/wildcard-rbac's.
 */
final class Granted {
    private static final int BINDINGS_SHOWN = 3;

    private Granted() {}

    static Stream<RbacRole> subjects(Repository repository, List<Right> rights) {
        return repository.kubernetes().rbac().roles().filter(role -> !role.grantsUnnamed(rights));
    }

    /** Nothing where the role gives none of the rights; a role that nothing binds is less grave. */
    static Verdict judge(RbacRole role, Severity severity, List<Right> rights) {
        List<Grant> grants = role.grants(rights);
        if (grants.isEmpty()) {
            return Verdict.holds();
        }
        String what = grants.stream()
                .map(grant -> words(grant) + " on " + grant.resource())
                .distinct()
                .collect(Collectors.joining("; "));
        Problem problem = Problem.at(
                grants.get(0).place(),
                "Allows " + what + reach(role) + " (" + grants.size() + " of "
                        + role.rules().size() + (role.rules().size() == 1 ? " rule)" : " rules)"));
        return bound(problem, role).severity(severity(role, severity));
    }

    private static String words(Grant grant) {
        String verbs = String.join(", ", grant.verbs());
        return grant.every() ? "every verb (" + verbs + " among them)" : verbs;
    }

    static Problem bound(Problem problem, RbacRole role) {
        Problem told = problem;
        List<RbacBinding> bindings = role.bindings();
        for (RbacBinding binding : bindings.subList(0, Math.min(BINDINGS_SHOWN, bindings.size()))) {
            told = told.related(binding.place(), binding.name() + " gives it to " + subjects(binding));
        }
        return told;
    }

    static String subjects(RbacBinding binding) {
        return binding.subjects().isEmpty()
                ? "nobody"
                : binding.subjects().stream().map(Object::toString).distinct().collect(Collectors.joining(", "));
    }

    static String reach(RbacRole role) {
        return switch (role.reach()) {
            case CLUSTER -> " in all namespaces";
            case NAMESPACE ->
                role.object().kind().equals("Role") ? " in its namespace" : " in the namespaces it is bound in";
            case NOBODY -> "; nothing in the repository binds it";
        };
    }

    /** Less where nothing binds the role; the least in a file that only shows something. */
    static Severity severity(RbacRole role, Severity full) {
        if (SampleFiles.liesInSamples(role.place().path())) {
            return Severity.LOW;
        }
        boolean lower = role.reach() == Reach.NOBODY && full != Severity.LOW;
        return lower ? Severity.values()[full.ordinal() + 1] : full;
    }
}
