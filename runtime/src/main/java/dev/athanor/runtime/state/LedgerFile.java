package dev.athanor.runtime.state;

import dev.athanor.manifest.ManifestFormatException;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A ledger in a file beside the local cloud's data. */
public final class LedgerFile implements Ledger {

    private final Path file;

    /**
     * The ledger of an application's stage; the file is made with its first entry.
     *
     * @param directory where the ledgers of all applications lie
     */
    public LedgerFile(Path directory, String app, String stage) {
        this.file = directory.resolve(app).resolve(stage + ".json");
    }

    /**
     * What the file holds.
     *
     * @param format the version of the form
     * @param entries the entries
     */
    record Contents(int format, List<LedgerEntry> entries) {

        Contents {
            entries = entries.stream()
                    .sorted(Comparator.comparing(LedgerEntry::kind).thenComparing(LedgerEntry::name))
                    .toList();
        }
    }

    /** @throws ProblemException when the file cannot be read, or is of a newer Athanor */
    @Override
    public synchronized List<LedgerEntry> entries() {
        try {
            return ManifestJson.read(Files.readString(file), Contents.class, file.toString())
                    .entries();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (ManifestFormatException e) {
            throw new ProblemException(file.toString(), String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ProblemException(file.toString(), "cannot be read (" + e + ")", e);
        }
    }

    @Override
    public synchronized void put(LedgerEntry entry) {
        change(entries -> {
            entries.removeIf(entry::isOfTheSame);
            entries.add(entry);
        });
    }

    @Override
    public synchronized void remove(LedgerEntry entry) {
        change(entries -> entries.removeIf(entry::isOfTheSame));
    }

    private void change(Consumer<List<LedgerEntry>> change) {
        List<LedgerEntry> entries = new ArrayList<>(entries());
        change.accept(entries);
        try {
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = Files.createTempFile(directory, file.getFileName() + ".", ".tmp");
            try {
                Files.writeString(temporary, ManifestJson.write(new Contents(ManifestJson.FORMAT, entries)));
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new ProblemException(file.toString(), "cannot be written (" + e + ")", e);
        }
    }
}
