package dev.athanor.runtime.toolchain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one at a time install: among processes by a lock on a file, which the system releases when a process dies. */
final class InstallLock {

    private InstallLock() {}

    /** What is done while the lock is held. */
    interface Work<R> {
        R run() throws IOException;
    }

    /**
     * Waits for the lock and does some work.
     *
     * @param waiting called when another process has the lock
     */
    static <R> R during(Path file, Runnable waiting, Work<R> work) throws IOException {
        // A file lock belongs to the whole Java process, and closing any channel of the file gives it up; so threads
        // take
        // turns before they open it. The interned string is the same object for every class loader: a build runs this
        // class in several.
        synchronized (("athanor install lock " + file).intern()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel, waiting)) {
                return lock.isValid() ? work.run() : during(file, waiting, work);
            }
        }
    }

    private static FileLock lock(FileChannel channel, Runnable waiting) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock == null) {
            waiting.run();
            return channel.lock();
        }
        return lock;
    }
}
