package dev.athanor.runtime.toolchain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The npm packages that Athanor runs: {@code package.json} and {@code package-lock.json}, which come with this class. */
final class LockedPackages {

    private static final String PACKAGE = "package.json";
    private static final String LOCK = "package-lock.json";

    private final byte[] packageJson = resource(PACKAGE);
    private final byte[] lock = resource(LOCK);

    /** Sixteen hexadecimal digits that stand for these packages in these versions. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lock);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Puts both files where npm is to install. */
    void writeTo(Path directory) throws IOException {
        Files.write(directory.resolve(PACKAGE), packageJson);
        Files.write(directory.resolve(LOCK), lock);
    }

    private static byte[] resource(String name) {
        try (InputStream stream = LockedPackages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing beside " + LockedPackages.class.getName());
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
