package dev.athanor.runtime.state;

import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A ledger's file, which is replaced as a whole, so that whoever reads it sees one state; and the lock beside it, under which it
 * is changed.
 *
 * @param file the file
 */
record LockedFile(Path file) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLISECONDS = 5;

    LedgerContents read() {
        try {
            return LedgerText.parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            return LedgerContents.NONE;
        } catch (IOException e) {
            throw new ProblemException(file.toString(), "cannot be read (" + e + ")", e);
        }
    }

    /** Changes what it holds. A file that cannot be read as a whole or in part is kept beside it first. */
    <T> T change(LedgerFile.Change<T> change) {
        try {
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = directory.resolve(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(channel);
                LedgerContents contents = read();
                LedgerFile.Changed<T> changed = change.apply(contents);
                write(contents, changed.contents());
                return changed.result();
            }
        } catch (IOException e) {
            throw new ProblemException(file.toString(), "cannot be written (" + e + ")", e);
        }
    }

    /** Waits for other threads as for other processes: the system's lock is one of the whole process. It ends with the channel. */
    private static void lock(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (channel.tryLock() != null) {
                    return;
                }
            } catch (OverlappingFileLockException e) {
                // Another thread has it.
            }
            if (System.nanoTime() > deadline) {
                throw new IOException(
                        "the lock beside it is held by another process for " + PATIENCE.toSeconds() + " s");
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the lock", e);
        }
    }

    private void write(LedgerContents before, @Nullable LedgerContents after) throws IOException {
        if (after == null) {
            return;
        }
        if (before.reading().problem() != null && !before.kept()) {
            Files.copy(file, unreadable(), StandardCopyOption.REPLACE_EXISTING);
        }
        Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".tmp");
        try {
            Files.writeString(temporary, LedgerText.of(after));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The first free name of the form {@code dev.json.unreadable-1}. */
    private Path unreadable() {
        for (int number = 1; ; number++) {
            Path kept = file.resolveSibling(file.getFileName() + ".unreadable-" + number);
            if (!Files.exists(kept)) {
                return kept;
            }
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
