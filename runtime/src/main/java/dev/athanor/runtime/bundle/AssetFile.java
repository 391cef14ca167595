package dev.athanor.runtime.bundle;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A static file.
 *
 * @param path where it is served, with a leading slash: {@code /images/logo.svg}
 * @param file where its bytes are
 * @param hash 32 hexadecimal digits made of its bytes and its ending; what Cloudflare knows it by
 * @param size in bytes
 * @param contentType what it is served as; {@code application/null}, Cloudflare's word for none, where the ending does not say
 */
public record AssetFile(String path, Path file, String hash, long size, String contentType) {

    public AssetFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(contentType, "contentType");
    }
}
