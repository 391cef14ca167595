package dev.athanor.runtime.state;

import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the ledgers of all applications of a local cloud lie: {@code shop/dev.json}. */
record LedgerDirectory(Path directory) {

    private static final String SUFFIX = ".json";

    LockedFile file(String app, String stage) {
        return new LockedFile(directory.resolve(app).resolve(stage + SUFFIX));
    }

    /** The other stage that has an entry of a thing. */
    Optional<String> owner(LedgerKey thing, String app, String stage) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        Path own = file(app, stage).file();
        return ledgers().stream()
                .filter(file -> !file.equals(own))
                .filter(file -> new LockedFile(file)
                        .read()
                        .reading()
                        .entry(thing.kind(), thing.name())
                        .filter(LedgerEntry::isOurs)
                        .isPresent())
                .map(this::words)
                .findFirst();
    }

    private List<Path> ledgers() {
        try (Stream<Path> files = Files.find(
                directory,
                2,
                (path, attributes) ->
                        attributes.isRegularFile() && path.toString().endsWith(SUFFIX))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new ProblemException(directory.toString(), "cannot be read (" + e + ")", e);
        }
    }

    private String words(Path ledger) {
        Path path = directory.relativize(ledger);
        String name = ledger.getFileName().toString();
        return path.getName(0) + ", stage " + name.substring(0, name.length() - SUFFIX.length());
    }
}
