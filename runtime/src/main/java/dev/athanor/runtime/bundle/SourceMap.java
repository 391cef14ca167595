package dev.athanor.runtime.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A source map as esbuild writes it, with paths from where it happens to lie, and as it is uploaded: with paths from the
 * code's directory, the same on every machine.
 *
 * @param file the source map
 * @param directory what its paths become relative to
 */
record SourceMap(Path file, Path directory) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SOURCES = "sources";

    WorkerModule module() throws IOException {
        ObjectNode map = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
        ArrayNode sources = JSON.createArrayNode();
        for (JsonNode source : map.path(SOURCES)) {
            sources.add(relative(source.asString()));
        }
        map.set(SOURCES, sources);
        return new WorkerModule(
                file.getFileName().toString(), WorkerModule.SOURCE_MAP, ModuleContent.of(JSON.writeValueAsString(map)));
    }

    /** What is no file has a name with a colon or in angle brackets. */
    private String relative(String source) {
        if (source.contains(":") || source.startsWith("<")) {
            return source;
        }
        Path absolute = file.resolveSibling(source).normalize();
        return directory.relativize(absolute).toString().replace('\\', '/');
    }
}
