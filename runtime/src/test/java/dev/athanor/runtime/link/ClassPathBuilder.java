package dev.athanor.runtime.link;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.ManifestJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes directories and jars as the compiler leaves them. */
public final class ClassPathBuilder {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Adds a declaration; its id is made of the interface's simple name. */
    public ClassPathBuilder declare(String declaration, ManifestEntry entry) {
        String simple = declaration.substring(declaration.lastIndexOf('.') + 1);
        String id = simple.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return declare(Fragment.of(declaration, id, entry));
    }

    /** Adds a declaration. */
    public ClassPathBuilder declare(Fragment fragment) {
        return file(fragment.path(), ManifestJson.write(fragment));
    }

    /** Adds a text. */
    public ClassPathBuilder file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file. */
    public ClassPathBuilder file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** Writes it all into a directory, which is emptied of nothing. */
    public Path directory(Path directory) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return Files.createDirectories(directory);
    }

    /** Writes it all into a jar. */
    public Path jar(Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            List<String> names = new ArrayList<>(files.keySet());
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(files.getOrDefault(name, new byte[0]));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
