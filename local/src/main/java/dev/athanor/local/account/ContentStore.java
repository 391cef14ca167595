package dev.athanor.local.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Files by a name that is made of their content, so that what is there need not be written again. */
public final class ContentStore {

    private static final String TYPE = ".type";

    private final Path directory;

    public ContentStore(Path directory) {
        this.directory = directory;
    }

    /** Keeps bytes under their SHA-256, which it returns. */
    public String keep(byte[] content) {
        String digest = digest(content);
        keep(digest, content);
        return digest;
    }

    /** Keeps bytes under a name that somebody else made of them. */
    public void keep(String name, byte[] content) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                AtomicFiles.write(file, content);
            }
        } catch (IOException e) {
            throw DataDirectory.unwritable(file, e);
        }
    }

    /** Keeps bytes and what they are served as; the type is there before the bytes are. */
    public void keep(String name, String contentType, byte[] content) {
        keep(name + TYPE, contentType.getBytes(StandardCharsets.UTF_8));
        keep(name, content);
    }

    /** What the content of a name is served as; Cloudflare's {@code application/null} stands for nothing. */
    public Optional<String> contentType(String name) {
        return DataDirectory.read(file(name + TYPE))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .filter(type -> !type.isEmpty() && !type.equals("application/null"));
    }

    public boolean contains(String name) {
        return Files.exists(file(name));
    }

    /** Where the content of a name is. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    public byte[] read(String name) {
        return DataDirectory.read(file(name))
                .orElseThrow(() -> DataDirectory.corrupt(file(name), new IOException("it is not there")));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
