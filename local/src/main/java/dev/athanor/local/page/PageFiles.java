package dev.athanor.local.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The files that a browser gets, which lie beside this class. */
final class PageFiles {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("index.html", HTML),
            Map.entry("page.css", STYLE),
            Map.entry("main.mjs", SCRIPT),
            Map.entry("api.mjs", SCRIPT),
            Map.entry("dom.mjs", SCRIPT),
            Map.entry("activity.mjs", SCRIPT),
            Map.entry("workers.mjs", SCRIPT),
            Map.entry("queues.mjs", SCRIPT),
            Map.entry("stores.mjs", SCRIPT),
            Map.entry("databases.mjs", SCRIPT),
            Map.entry("workflows.mjs", SCRIPT));

    /** A file. */
    record Found(String type, String text) {}

    private PageFiles() {}

    static Optional<Found> find(String path) {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        return Optional.ofNullable(TYPES.get(name)).map(type -> new Found(type, read(name)));
    }

    private static String read(String name) {
        try (InputStream file = PageFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the file " + name + " of the page is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
