package dev.athanor.local.account;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The operating system's lock on a data directory, which it lets go of however the process ends. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DataDirectoryException when it is taken, naming by whom, or can't be written */
    static DirectoryLock take(Path directory) {
        Path owner = directory.resolve("owner");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw taken(directory, owner);
            }
            AtomicFiles.write(owner, ownerText().getBytes(StandardCharsets.UTF_8));
            return new DirectoryLock(channel);
        } catch (IOException e) {
            closeQuietly(channel);
            throw DataDirectory.unwritable(directory.resolve("lock"), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String ownerText() {
        return "process " + ProcessHandle.current().pid();
    }

    private static DataDirectoryException taken(Path directory, Path owner) {
        String by;
        try {
            by = Files.readString(owner);
        } catch (IOException e) {
            by = "another process";
        }
        return new DataDirectoryException(
                "The local cloud in " + directory + " is in use by " + by
                        + ". Stop that one first, or name another directory for the data.",
                null);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The failure that led here is the one to report.
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
