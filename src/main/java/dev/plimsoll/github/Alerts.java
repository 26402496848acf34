package dev.plimsoll.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Uploads SARIF by a token that can do nothing else; for a default branch, after a request for the branch's name. */
final class Alerts implements CodeScanning {
    /** GitHub takes so many bytes of compressed SARIF ("SARIF support for code scanning"). */
    private static final int MOST = 10 << 20;

    private final Api api;

    Alerts(Api api) {
        this.api = api;
    }

    @Override
    public boolean upload(Repo repo, String commit, Optional<Integer> pull, String sarif) {
        byte[] packed = packed(sarif);
        Optional<String> ref =
                pull.map(number -> "refs/pull/" + number + "/head").or(() -> branch(repo));
        if (packed.length > MOST || ref.isEmpty()) {
            return false;
        }
        ObjectNode body = Json.object().put("commit_sha", commit).put("ref", ref.get());
        body.put("sarif", Base64.getEncoder().encodeToString(packed)).put("tool_name", "Plimsoll");
        Call call = api.post(repo, "/code-scanning/sarifs", body);
        try {
            return api.sendIfAllowed(repo, call, Rights.CODE_SCANNING).isPresent();
        } catch (GitHubGone gone) {
            // Code scanning is switched off there, or the ref is gone: neither is for the App to mend.
            return false;
        }
    }

    private Optional<String> branch(Repo repo) {
        return Optional.ofNullable(api.query(repo, "defaultBranchRef{name}")
                        .path("defaultBranchRef")
                        .path("name")
                        .textValue())
                .map(name -> "refs/heads/" + name);
    }

    private static byte[] packed(String sarif) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(sarif.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
