package dev.athanor.runtime.bundle;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker's static files: at most 100,000, of 25 MiB each. Not served themselves: {@code _headers} and {@code _redirects},
 * which are settings, {@code .assetsignore}, and what that names.
 *
 * @param files sorted by path
 * @param headers the text of {@code _headers}, if there is one
 * @param redirects the text of {@code _redirects}, if there is one
 */
public record AssetDirectory(
        List<AssetFile> files,
        @Nullable String headers,
        @Nullable String redirects) {

    public AssetDirectory {
        files = List.copyOf(files);
    }

    /**
     * Reads and hashes the files of a directory.
     *
     * @param htmlHandling Cloudflare's word for how addresses of HTML files are treated; its default for {@code null}
     * @throws BundleException when the directory does not exist, when there are too many files or too large ones, when
     *     there is code for Cloudflare Pages, when a line of {@code _headers} or {@code _redirects} is wrong, when a symbolic link leads out of it or a file cannot be read; with all the problems
     */
    public static AssetDirectory read(Path directory, @Nullable String htmlHandling) {
        return new AssetScan(directory, htmlHandling).read();
    }
}
