package dev.plimsoll.report;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Span;
import java.nio.charset.StandardCharsets;

/**
 * Places as SARIF's physical locations. GitHub takes none without a file and a line: a file as a whole is shown on its
 * first line, the repository on its README or else its first file.
 */
final class SarifPlaces {
    static final String ROOT = "%SRCROOT%";
    private static final String UNRESERVED = "-._~/";
    private static final String HEX = "0123456789ABCDEF";

    private final String front;

    SarifPlaces(Snapshot snapshot) {
        front = snapshot.find("README.md")
                .or(() -> snapshot.blobs().stream().findFirst())
                .map(Blob::path)
                .orElse("README.md");
    }

    void write(Json json, Place place) {
        json.object(
                "physicalLocation",
                physical -> physical.object(
                                "artifactLocation",
                                file -> file.text("uri", uri(place.path().equals(".") ? front : place.path()))
                                        .text("uriBaseId", ROOT))
                        .object("region", region -> region(region, place.span())));
    }

    private static void region(Json json, Span span) {
        if (span.line() == 0) {
            json.number("startLine", 1);
            return;
        }
        boolean columns = span.endLine() > span.line() ? span.endColumn() > 1 : span.endColumn() > span.column();
        json.number("startLine", span.line());
        if (columns) {
            json.number("startColumn", span.column());
        }
        json.number("endLine", span.endLine());
        if (columns) {
            json.number("endColumn", span.endColumn());
        }
    }

    /** A relative reference (RFC 3986): everything percent-encoded but unreserved characters and the slash. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : Unicode.wellFormed(path).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
        }
        return uri.toString();
    }
}
