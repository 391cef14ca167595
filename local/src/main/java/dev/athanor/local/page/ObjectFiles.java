package dev.athanor.local.page;

import dev.athanor.local.workerd.Workerd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Durable Objects that have stored something. The runtime lists none; each has a file of its own, which is called after its id.
 *
 * @param workerd the runtime
 */
record ObjectFiles(Workerd workerd) {

    private static final String ENDING = ".sqlite";
    private static final int SHOWN = 100;

    List<String> idsIn(String namespaceId) {
        Path directory = workerd.state().resolve("do").resolve(namespaceId);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING) && !name.startsWith("metadata"))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .limit(SHOWN)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
