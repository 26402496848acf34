package dev.plimsoll.server;

/** Payloads of webhook deliveries about "acme/shop", cut down to what matters. */
final class Payloads {
    static final String BASE = "a".repeat(40);
    static final String HEAD = "b".repeat(40);
    static final String NEXT = "c".repeat(40);

    private static final String WHERE = """
            "installation":{"id":7},"repository":{"id":11,"full_name":"acme/shop","default_branch":"main"}""";

    private Payloads() {}

    static String pull(String action, String head, int minute) {
        return pull(5, action, head, minute);
    }

    static String pull(int number, String action, String head, int minute) {
        return """
                {"action":"%s",%s,"pull_request":{"number":%d,"updated_at":"2026-11-23T02:%02d:00Z",
                "base":{"sha":"%s"},"head":{"sha":"%s"}}}""".formatted(action, WHERE, number, minute, BASE, head);
    }

    static String draft(String head, int minute) {
        return pull("opened", head, minute).replace("\"pull_request\":{", "\"pull_request\":{\"draft\":true,");
    }

    static String mergeGroup(String action, String head) {
        return "{\"action\":\"" + action + "\",\"merge_group\":{\"base_sha\":\"" + BASE + "\",\"head_sha\":\"" + head
                + "\"}," + WHERE + "}";
    }

    static String button(String head, String identifier) {
        return rerequested(head)
                .replace("rerequested", "requested_action")
                .replace("\"check_run\"", "\"requested_action\":{\"identifier\":\"" + identifier + "\"},\"check_run\"");
    }

    static String comment(String by, String text) {
        return "{\"action\":\"created\",\"issue\":{\"number\":5,\"pull_request\":{}},\"comment\":{\"id\":99,\"body\":\""
                + text + "\",\"created_at\":\"2026-11-23T02:00:00Z\",\"user\":{\"login\":\"" + by
                + "\",\"type\":\"User\"}}," + WHERE + "}";
    }

    static String push(String branch, String commit) {
        return "{\"ref\":\"refs/heads/" + branch + "\",\"after\":\"" + commit + "\"," + WHERE + "}";
    }

    static String rerequested(String head) {
        return "{\"action\":\"rerequested\",\"check_run\":{\"head_sha\":\"" + head + "\",\"pull_requests\":[]}," + WHERE
                + "}";
    }

    static String removed() {
        return "{\"action\":\"removed\",\"installation\":{\"id\":7},\"repositories_removed\":[{\"id\":11,"
                + "\"full_name\":\"acme/shop\"}]}";
    }

    static String uninstalled() {
        return "{\"action\":\"deleted\",\"installation\":{\"id\":7}}";
    }
}
