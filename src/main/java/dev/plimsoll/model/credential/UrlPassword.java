package dev.plimsoll.model.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL that carries a password in its user information (RFC 3986, 3.2.1), as it stands anywhere in a text.
 *
 * @param scheme "postgresql"
 * @param user may be empty ("redis://:…@cache")
 * @param value what stands for the password
 * @param start where in the text the password starts
 */
public record UrlPassword(String scheme, String user, SecretValue value, int start) {
    private static final Pattern URL = Pattern.compile("\\b([A-Za-z][A-Za-z0-9+.-]{0,30})://([^\\s:/@\"'`<>]{0,100}):"
            + "((?:\\$\\{[^}]{0,200}+\\}|[^\\s/@\"'`]){1,200}+)@");

    public static List<UrlPassword> in(String text) {
        List<UrlPassword> found = new ArrayList<>();
        if (text.contains("://") && text.indexOf('@') >= 0) {
            Matcher urls = URL.matcher(text);
            while (urls.find()) {
                String user = urls.group(2);
                found.add(new UrlPassword(urls.group(1), user, SecretValue.of(user, urls.group(3)), urls.start(3)));
            }
        }
        return found;
    }
}
