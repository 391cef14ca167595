package dev.athanor.runtime.bundle;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a module; compared by value, never changed. */
public final class ModuleContent {

    private final byte[] bytes;

    private ModuleContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The content of some bytes. */
    public static ModuleContent of(byte[] bytes) {
        return new ModuleContent(bytes.clone());
    }

    /** The content of a text, in UTF-8. */
    public static ModuleContent of(String text) {
        return new ModuleContent(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The bytes, to be read. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** The bytes as text in UTF-8. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** How many bytes. */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModuleContent content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
