package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.snapshot.BlobId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a\nb\nc\n'|'@@ -1,3 +1,3 @@\n a\n-b\n+B\n c'|'a\nB\nc\n'",
                "''|'@@ -0,0 +1,2 @@\n+a\n+b'|'a\nb\n'",
                "''|'@@ -0,0 +1 @@\n+a\n\\ No newline at end of file'|'a'",
                "'a'|'@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b'|'a\nb\n'",
                "'a\nb\n'|'@@ -1,2 +1 @@\n-a\n-b\n+c\n\\ No newline at end of file'|'c'",
                "'a\nb\nc\nd'|'@@ -1 +1,2 @@\n+0\n a'|'0\na\nb\nc\nd'",
                "'a\nb\n'|'@@ -1,2 +0,0 @@\n-a\n-b'|''",
                "'a\n\nb\n'|'@@ -1,3 +1,4 @@ kind: x\n a\n \n+\n b'|'a\n\n\nb\n'",
                "'1\n2\n3\n4\n'|'@@ -2,0 +3 @@\n+x'|'1\n2\nx\n3\n4\n'",
                "'a\n'|''|'a\n'"
            })
    void the_new_content_is_the_old_one_with_its_patch(String old, String patch, String now) {
        assertThat(Patched.of(bytes(old), patch, BlobId.of(bytes(now)))).hasValue(bytes(now));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@@ -900,2 +900,2 @@\n a\n-b",
                "@@ -2 +2 @@\n-b\n+B\n@@ -1 +1 @@\n-a\n+A",
                "@@ -99999999999 +1 @@\n+a",
                "@@ -1 +1 @@\n-a\n+other",
                "no patch",
                "@@ -1 +1 @@\n-\n-\n-\n-\n-"
            })
    void one_that_does_not_lead_to_the_blob_s_id_gives_nothing(String patch) {
        assertThat(Patched.of(bytes("a\nb\n"), patch, BlobId.of(bytes("a\nB\n"))))
                .isEmpty();
    }

    @Test
    void the_id_is_git_s_own() {
        assertThat(BlobId.of(new byte[0])).isEqualTo("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
        assertThat(BlobId.of(bytes("hello\n"))).isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
