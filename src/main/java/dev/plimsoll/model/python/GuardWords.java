package dev.plimsoll.model.python;

import dev.plimsoll.model.python.Sketch.Guard;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What in the head or the body of a function says who may call it. In doubt it does: a name is believed. */
public final class GuardWords {
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?!.*request_?form)\\w*(auth(?!or)|current_?(active_?)?(super_?)?user|login|logged|requires?(_|[A-Z])|"
                    + "permission|verify|token|api_?key|jwt|principal|identity|admin|role|scope|security|credential|signed_in|superuser)\\w*");
    private static final Pattern DEPENDS = Pattern.compile("\\b(?:Depends|Security)\\(\\s*([\\w.]*)");
    private static final Pattern SECURITY = Pattern.compile("\\bSecurity\\(");
    private static final Pattern TYPES = Pattern.compile(":\\s*(?:[\\w.]+\\[)?([A-Z]\\w+)");
    private static final Pattern TYPE_NAME = Pattern.compile(
            "(?i)(?!.*request_?form)\\w*(current_?\\w*user|auth(?!or)|principal|session_?user|user_?dep|super_?user|jwt|bearer)\\w*");
    private static final Pattern HEADER =
            Pattern.compile("(?i)\\b(x_)?(api_?key|\\w*token|authorization)\\b[^,]*\\b(?:Header|Cookie)\\(");
    static final Optional<String> OWN = Optional.of("a check of its own");
    /** Words without which {@link #BODY} is not found. */
    static final List<String> IN_BODY = List.of(
            "current_user",
            "is_authenticated",
            "HTTP_40",
            "Unauthorized",
            "PermissionDenied",
            "authenticate",
            "get_jwt_identity",
            "verify_",
            "require_",
            "check_",
            "ensure_",
            "validate_",
            "authorize_",
            ".user",
            "session",
            "=40",
            "= 40",
            "(40",
            "( 40",
            ", 40",
            ",40",
            "uthorization",
            "X-",
            "x-",
            "compare_digest");

    static final Pattern BODY = Pattern.compile(
            "\\bcurrent_user\\b|\\bis_authenticated\\b|HTTP_40[13]_|\\bUnauthorized\\b|\\bPermissionDenied\\b|"
                    + "\\b(?:require|verify|check|ensure|validate|authenticate|authorize)_\\w*(?:login|auth|admin|role|user|perm|token|key|"
                    + "session|signature|access|secret)\\w*\\(|\\bauthenticate\\(|get_jwt_identity|verify_jwt|\\b(?:request|g|flask\\.g)\\.user\\b|"
                    + "\\bsession(?:\\.get\\(|\\[)\\s*[\"']|status(?:_code)?\\s*=\\s*40[13]\\b|\\babort\\(\\s*40[13]\\b|,\\s*40[13]\\b|"
                    + "[\"'](?:Authorization|authorization|[Xx]-[Aa][Pp][Ii]-[Kk]ey|[Xx]-\\w*-?Token)[\"']|compare_digest\\(");

    private GuardWords() {}

    public static boolean isName(String name) {
        return NAME.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
    }

    /** Of arguments like "dependencies=[Depends(x)]" or parameters of a function. */
    static Guard ofArguments(String written) {
        String text = PlainSource.withoutStrings(written);
        Matcher header = HEADER.matcher(text);
        if (SECURITY.matcher(text).find()) {
            return new Guard(Optional.of("Security"), Set.of());
        } else if (header.find()) {
            return new Guard(Optional.of(header.group().replaceFirst("\\W.*", "")), Set.of());
        }
        Set<String> depends = new LinkedHashSet<>();
        addAll(depends, DEPENDS.matcher(text));
        Optional<String> seen = depends.stream().filter(GuardWords::isName).findFirst();
        Set<String> types = new LinkedHashSet<>();
        addAll(types, TYPES.matcher(text));
        seen = seen.or(() ->
                types.stream().filter(type -> TYPE_NAME.matcher(type).matches()).findFirst());
        depends.addAll(types);
        return seen.isPresent() ? new Guard(seen, Set.of()) : new Guard(Optional.empty(), depends);
    }

    private static void addAll(Set<String> names, Matcher found) {
        while (found.find()) {
            String name = found.group(1);
            if (!name.isEmpty()) {
                names.add(name.substring(name.lastIndexOf('.') + 1));
            }
        }
    }
}
