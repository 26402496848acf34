package dev.plimsoll.model.secret;

import java.util.Set;

/** Secrets that documentation shows, known by their digests: everybody has them, and nobody's doors open with them. */
final class Documentation {
    /** GitHub's blog on its token formats; Stripe's API reference, now and before; Azurite's account, in all its guides. */
    private static final Set<String> DIGESTS = Set.of(
            "976b57ee8acdfcf45f76bcc5e329a23655bd0e1e7eeffd8ec98bab6ca6cdd660",
            "2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326",
            "f2d6ca16515033e5dce14eba840b979d27b5cbae24bb3e5bf484339667f86397",
            "0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059");

    private Documentation() {}

    static boolean isNoExample(String secret) {
        return !DIGESTS.contains(Checksums.digest(secret));
    }
}
