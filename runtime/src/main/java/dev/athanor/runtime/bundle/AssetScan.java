package dev.athanor.runtime.bundle;

import dev.athanor.runtime.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks a directory of static files. */
final class AssetScan {

    private static final int MAX_FILES = 100_000;
    private static final long MAX_SIZE = 25L * 1024 * 1024;
    private static final String HEADERS = "_headers";
    private static final String REDIRECTS = "_redirects";
    private static final Set<String> NOT_SERVED = Set.of("/" + HEADERS, "/" + REDIRECTS, "/.assetsignore");

    private final Path directory;
    private final int maxFiles;
    private final long maxSize;
    private final List<Problem> problems = new ArrayList<>();

    AssetScan(Path directory) {
        this(directory, MAX_FILES, MAX_SIZE);
    }

    AssetScan(Path directory, int maxFiles, long maxSize) {
        this.directory = directory;
        this.maxFiles = maxFiles;
        this.maxSize = maxSize;
    }

    AssetDirectory read() {
        try {
            List<AssetFile> files = Files.isDirectory(directory) ? files(directory.toRealPath()) : missing();
            AssetDirectory assets = new AssetDirectory(files, text(HEADERS), text(REDIRECTS));
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
        List<Path> found;
        try (Stream<Path> walk = Files.walk(top, FileVisitOption.FOLLOW_LINKS)) {
            found = walk.filter(file -> !Files.isDirectory(file)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (found.size() > maxFiles) {
            tell(directory.toString(), "has " + found.size() + " files, and " + maxFiles + " are allowed");
            return List.of();
        }
        List<AssetFile> files = new ArrayList<>();
        for (Path file : found) {
            String path = "/" + top.relativize(file).toString().replace('\\', '/');
            if (!NOT_SERVED.contains(path) && isUsable(top, file, path)) {
                files.add(new AssetFile(path, file, AssetHash.of(file), Files.size(file), ContentTypes.of(path)));
            }
        }
        files.sort(Comparator.comparing(AssetFile::path));
        return files;
    }

    private boolean isUsable(Path top, Path file, String path) throws IOException {
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
        return Files.isRegularFile(file) ? Files.readString(file) : null;
    }

    private void tell(String subject, String message) {
        problems.add(new Problem(subject, message));
    }
}
