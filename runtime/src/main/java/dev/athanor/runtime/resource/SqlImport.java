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
 * @param content what is in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SqlImport(String path, String etag, byte[] content) {

    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long FIRST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 2_000;

    static SqlImport of(String path, byte[] content) {
        return new SqlImport(path, md5(content), content);
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
            api.signedUploads().put(state.uploadUrl(), content);
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

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
