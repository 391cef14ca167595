package dev.athanor.runtime.bundle;

import dev.athanor.runtime.problem.Problem;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a directory of static files. */
final class AssetScan {

    private static final int MAX_FILES = 100_000;
    private static final long MAX_SIZE = 25L * 1024 * 1024;

    /** More than all rules that Cloudflare takes: 2,100 redirects of 1,000 characters each. */
    private static final long MAX_RULES = 4L * 1024 * 1024;

    private static final String HEADERS = "_headers";
    private static final String REDIRECTS = "_redirects";
    private static final String IGNORED = ".assetsignore";
    private static final Set<String> NOT_SERVED = Set.of("/" + HEADERS, "/" + REDIRECTS, "/" + IGNORED);

    /** Code in the form that Cloudflare Pages takes, which would be served to everybody. */
    private static final String PAGES_CODE = "/_worker.js";

    private final Path directory;
    private final @Nullable String htmlHandling;
    private final int maxFiles;
    private final long maxSize;
    private final List<Problem> problems = new ArrayList<>();

    AssetScan(Path directory, @Nullable String htmlHandling) {
        this(directory, htmlHandling, MAX_FILES, MAX_SIZE);
    }

    AssetScan(Path directory, @Nullable String htmlHandling, int maxFiles, long maxSize) {
        this.directory = directory;
        this.htmlHandling = htmlHandling;
        this.maxFiles = maxFiles;
        this.maxSize = maxSize;
    }

    AssetDirectory read() {
        try {
            List<AssetFile> files = Files.isDirectory(directory) ? files(directory.toRealPath()) : missing();
            String headers = text(HEADERS);
            String redirects = text(REDIRECTS);
            tell(HEADERS, headers == null ? List.of() : AssetRules.headers(headers));
            tell(REDIRECTS, redirects == null ? List.of() : AssetRules.redirects(redirects, htmlHandling));
            AssetDirectory assets = new AssetDirectory(files, headers, redirects);
            if (!problems.isEmpty()) {
                throw new BundleException(problems);
            }
            return assets;
        } catch (IOException e) {
            tell(directory.toString(), "cannot be read (" + e + ")");
            throw new BundleException(problems);
        }
    }

    private List<AssetFile> missing() {
        tell(directory.toString(), "is no directory; create it, or correct the path of @Assets");
        return List.of();
    }

    private List<AssetFile> files(Path top) throws IOException {
        String patterns = text(IGNORED);
        IgnorePatterns ignored = IgnorePatterns.of(patterns == null ? "" : patterns);
        List<Path> found = FileTree.of(top).stream()
                .filter(file -> isServed(path(top, file), ignored))
                .toList();
        if (found.size() > maxFiles) {
            tell(directory.toString(), "has " + found.size() + " files, and " + maxFiles + " are allowed");
            return List.of();
        }
        List<AssetFile> files = new ArrayList<>();
        for (Path file : found) {
            String path = path(top, file);
            if (isUsable(top, file, path)) {
                files.add(new AssetFile(path, file, AssetHash.of(file), Files.size(file), ContentTypes.of(path)));
            }
        }
        files.sort(Comparator.comparing(AssetFile::path));
        return files;
    }

    private static String path(Path top, Path file) {
        return "/" + top.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isServed(String path, IgnorePatterns ignored) {
        return !NOT_SERVED.contains(path) && !ignored.ignores(path);
    }

    private boolean isUsable(Path top, Path file, String path) throws IOException {
        if (path.equals(PAGES_CODE) || path.startsWith(PAGES_CODE + "/")) {
            tell(
                    path,
                    "in " + directory
                            + " is code, which would be served to everybody; make it the worker's entrypoint, or"
                            + " name it in " + IGNORED);
            return false;
        }
        if (!Files.isRegularFile(file)) {
            tell(path, "in " + directory + " is a link to nothing or no file; remove it");
            return false;
        }
        if (!file.toRealPath().startsWith(top)) {
            tell(path, "in " + directory + " is a link to a file outside of that directory; copy the file there");
            return false;
        }
        if (Files.size(file) > maxSize) {
            tell(path, "in " + directory + " has " + Files.size(file) + " bytes, and " + maxSize + " are allowed");
            return false;
        }
        return true;
    }

    private @Nullable String text(String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        if (!file.toRealPath().startsWith(directory.toRealPath())) {
            tell("/" + name, "in " + directory + " is a link to a file outside of that directory; copy the file there");
            return null;
        }
        if (Files.size(file) > MAX_RULES) {
            tell(
                    "/" + name,
                    "in " + directory + " has " + Files.size(file) + " bytes, and " + MAX_RULES + " are allowed");
            return null;
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            tell("/" + name, "in " + directory + " is not in UTF-8");
            return null;
        }
    }

    private void tell(String file, List<AssetRules.Mistake> mistakes) {
        mistakes.forEach(mistake -> tell(directory.resolve(file) + ":" + mistake.line(), mistake.message()));
    }

    private void tell(String subject, String message) {
        problems.add(new Problem(subject, message));
    }
}
