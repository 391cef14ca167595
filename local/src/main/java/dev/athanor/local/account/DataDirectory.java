package dev.athanor.local.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the local cloud keeps all it has, for one process at a time:
 *
 * <pre>
 * lock             held while a local cloud runs here; says whose it is
 * account.json     scripts, queues, namespaces, databases
 * vault.json       the values of secrets, readable by the owner only
 * modules/         the modules of scripts, by digest
 * assets/          static files, by hash
 * sites/           the static files of each script, as they are served
 * bridge/          the program that Node.js runs
 * workerd-1.2.3/   what workers stored, for that version of workerd
 * </pre>
 */
public final class DataDirectory implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path path;
    private final DirectoryLock lock;

    private DataDirectory(Path path, DirectoryLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes a directory into use, made when it is not there.
     *
     * @throws DataDirectoryException when it can't be written, or another process uses it
     */
    public static DataDirectory open(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new DataDirectoryException(
                    "The directory " + absolute + " for the local cloud's data can't be made (" + reason(e)
                            + "). Make it writable, or name another one.",
                    e);
        }
        return new DataDirectory(absolute, DirectoryLock.take(absolute));
    }

    /** The directory itself. */
    public Path path() {
        return path;
    }

    /** A subdirectory, made when it is not there. */
    public Path directory(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw unwritable(path.resolve(name), e);
        }
    }

    /** The vault, where the values of secrets are. */
    public Vault vault() {
        return Vault.in(path.resolve("vault.json"));
    }

    Account readAccount() {
        Path file = path.resolve("account.json");
        return read(file).map(content -> parse(file, content)).orElseGet(Account::empty);
    }

    private static Account parse(Path file, byte[] content) {
        try {
            return JSON.readValue(content, Account.class);
        } catch (JacksonException | NullPointerException e) {
            throw corrupt(file, e);
        }
    }

    void writeAccount(Account account) {
        write("account.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(account));
    }

    private void write(String name, byte[] content) {
        try {
            AtomicFiles.write(path.resolve(name), content);
        } catch (IOException e) {
            throw unwritable(path.resolve(name), e);
        }
    }

    static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DataDirectoryException(
                    "The file " + file + " of the local cloud can't be read (" + reason(e) + ").", e);
        }
    }

    static DataDirectoryException corrupt(Path file, Throwable cause) {
        return new DataDirectoryException(
                "The file " + file + " of the local cloud is damaged or from another version. Delete the directory "
                        + file.getParent() + " to begin with an empty account, or put the file back as it was.",
                cause);
    }

    static DataDirectoryException unwritable(Path file, IOException cause) {
        return new DataDirectoryException(
                "The file " + file + " of the local cloud can't be written (" + reason(cause)
                        + "). Make room or make it writable, and try again.",
                cause);
    }

    static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    @Override
    public void close() {
        lock.close();
    }
}
