package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.CloudflareException;
import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.D1Api.ImportBegin;
import dev.athanor.runtime.cloudflare.D1Api.ImportIngest;
import dev.athanor.runtime.cloudflare.D1Api.ImportPoll;
import dev.athanor.runtime.cloudflare.D1Api.ImportState;
import dev.athanor.runtime.cloudflare.D1Api.Query;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * A file that a database imports. It is sent to an address that Cloudflare gives out, unless it is there already; then the
 * database takes it in, and is asked until it has.
 *
 * @param path its path in the project
 * @param etag its MD5, by which Cloudflare knows it
 * @param file where it is
 */
record SqlImport(String path, String etag, Path file) {

    /**
     * The most bytes that D1 imports.
     *
     * @see <a href="https://developers.cloudflare.com/d1/best-practices/import-export-data/">Import and export data</a>
     */
    static final long LARGEST = 5_000_000_000L;

    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long FIRST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 2_000;

    static SqlImport of(String path, Path file) throws IOException {
        return new SqlImport(path, md5(file), file);
    }

    /** Imports it, and notes that it was. */
    void send(CloudflareApi api, String databaseId) {
        D1Api d1 = api.d1();
        d1.query(databaseId, Query.of(DatabaseNotes.CREATE_FILES));
        ImportState state = begin(api, databaseId);
        untilComplete(d1, databaseId, state);
        d1.query(databaseId, Query.of(DatabaseNotes.noteDigest(DatabaseNotes.importOf(path), etag)));
    }

    /** Begins it, and begins again where it stays open whether it began: the database knows the file by its content. */
    private ImportState begin(CloudflareApi api, String databaseId) {
        for (int attempt = 1; ; attempt++) {
            ImportState state = api.d1().beginImport(databaseId, new ImportBegin(etag));
            if (state.uploadUrl() == null) {
                return state;
            }
            api.signedUploads().put(state.uploadUrl(), file);
            try {
                return api.d1().ingestImport(databaseId, new ImportIngest(etag, String.valueOf(state.filename())));
            } catch (CloudflareException e) {
                if (attempt == ATTEMPTS || !e.meaning().leavesOutcomeOpen()) {
                    throw e;
                }
            }
        }
    }

    private void untilComplete(D1Api d1, String databaseId, ImportState first) {
        ImportState state = first;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long pause = FIRST_PAUSE_MS; !state.isComplete(); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
            if (state.isFailed()) {
                throw new ProblemException(
                        path, "the import failed: " + state.error() + ". Correct the file, and apply again.");
            }
            if (System.nanoTime() > deadline) {
                throw new ProblemException(path, "the import still runs after " + PATIENCE.toMinutes() + " minutes.");
            }
            pause(pause);
            state = d1.pollImport(databaseId, new ImportPoll(String.valueOf(state.atBookmark())));
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an import", e);
        }
    }

    private static String md5(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
