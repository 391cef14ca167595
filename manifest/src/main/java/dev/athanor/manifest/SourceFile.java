package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file whose content the compiler took over.
 *
 * @param path the file, relative to the project's directory
 * @param sha256 the digest of what it held, in hexadecimal digits
 */
@JsonPropertyOrder({"path", "sha256"})
public record SourceFile(@ProjectPath String path, String sha256) {

    public SourceFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sha256, "sha256");
    }

    /** A file with a content. */
    public static SourceFile of(String path, String content) {
        return new SourceFile(path, digest(content));
    }

    /** Whether a content is what the compiler took over. */
    public boolean holds(String content) {
        return digest(content).equals(sha256);
    }

    private static String digest(String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
