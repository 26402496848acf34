package dev.plimsoll.github;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request before it knows its credentials.
 *
 * @param repeatable true where asking twice is no more than asking once
 */
record Call(String method, URI uri, byte[] body, Map<String, String> headers, Http.Bounds bounds, boolean repeatable) {
    private static final String JSON = "application/vnd.github+json";

    static Call get(URI uri) {
        return new Call("GET", uri, new byte[0], Map.of("Accept", JSON), Http.Bounds.JSON, true);
    }

    static Call post(URI uri, byte[] body) {
        return new Call(
                "POST", uri, body, Map.of("Accept", JSON, "Content-Type", "application/json"), Http.Bounds.JSON, false);
    }

    /** The same address, with another method and a body. */
    Call writing(String other, byte[] json) {
        Call post = post(uri, json);
        return new Call(other, uri, json, post.headers, bounds, false);
    }

    Call accept(String type) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put("Accept", type);
        return new Call(method, uri, body, more, bounds, repeatable);
    }

    Call archive() {
        return new Call(method, uri, body, headers, Http.Bounds.ARCHIVE, repeatable);
    }

    Call readsOnly() {
        return new Call(method, uri, body, headers, bounds, true);
    }

    HttpRequest request(String credentials) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(bounds.time())
                .header("User-Agent", "plimsoll")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (!credentials.isEmpty()) {
            request.header("Authorization", "Bearer " + credentials);
            request.header("X-GitHub-Api-Version", "2022-11-28");
        }
        return request.build();
    }

    /** Method and path, for messages; a query can hold credentials and is left out. */
    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
