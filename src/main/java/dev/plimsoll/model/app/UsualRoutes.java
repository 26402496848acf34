package dev.plimsoll.model.app;

import dev.plimsoll.model.python.Sketch.Route;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which routes are open to everybody everywhere, by their paths and their functions' names. */
final class UsualRoutes {
    private static final Pattern MACHINES = Pattern.compile(
            "(.*/)?(_*(health[\\w-]*|livez?|liveness|readyz?|readiness|ping|\\w*heartbeat|alive|status|up|version|metrics|info)_*"
                    + "|docs|redoc|openapi(\\.json)?|swagger\\w*|favicon\\.ico|robots\\.txt|sitemap\\.xml|static|assets)/?");
    private static final Pattern OPEN = Pattern.compile(
            "(log_?-?in|log_?-?out|sign_?-?in|sign_?-?out|sign_?-?up|register|registration|auth|token|refresh|password|"
                    + "forgot|reset|recover|verif|confirm|activat|callback|oauth|sso|saml|oidc|webhook|hook|csrf|captcha|well-known|"
                    + "public|share|invit|session|static|media|asset|favicon|manifest|health|metrics|docs|openapi|version|config|setup|install|index|home|"
                    + "about|legal|privacy|terms|contact|error|spa|catch_?all|frontend|serve)");
    private static final Pattern REGISTRATION =
            Pattern.compile("(create|add|new|post)_(a_)?(user|account|customer|member)|(user|account)_create");

    private static final Pattern GREETING =
            Pattern.compile("(read_|get_)?(root|index|home|hello|main|welcome)(_?world|_?page)?");

    private UsualRoutes() {}

    /** Asked by machines and browsers themselves: health, metrics, documentation, icons. */
    static boolean isForMachines(String path) {
        return MACHINES.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }

    /** The same, and a page at the root that only greets. */
    static boolean isNoService(Route route) {
        boolean greets = route.path().equals("/")
                && route.methods().equals("GET")
                && GREETING.matcher(route.function().toLowerCase(Locale.ROOT)).matches();
        return greets || isForMachines(route.path());
    }

    /** By the whole path and the function's name; whoever has no account yet makes one. */
    static boolean isOpenEverywhere(String path, Route route) {
        String function = route.function().toLowerCase(Locale.ROOT);
        String lower = path.toLowerCase(Locale.ROOT);
        return isForMachines(lower)
                || path.isEmpty()
                || path.equals("/")
                || OPEN.matcher(lower).find()
                || OPEN.matcher(function).find()
                || REGISTRATION.matcher(function).matches();
    }
}
