package dev.athanor.runtime.resource;

import dev.athanor.runtime.bundle.AssetDirectory;
import dev.athanor.runtime.bundle.AssetFile;
import dev.athanor.runtime.cloudflare.AssetsApi;
import dev.athanor.runtime.cloudflare.AssetsApi.File;
import dev.athanor.runtime.cloudflare.AssetsApi.Manifest;
import dev.athanor.runtime.cloudflare.AssetsApi.Receipt;
import dev.athanor.runtime.cloudflare.AssetsApi.Session;
import dev.athanor.runtime.cloudflare.Multipart;
import dev.athanor.runtime.cloudflare.Multipart.Part;
import dev.athanor.runtime.cloudflare.UnauthorizedException;
import dev.athanor.runtime.link.StackEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends a worker's static files: tells their hashes, sends those that the account lacks, and gets a receipt. The account keeps
 * what it got, so that after an interruption, or when a session's token has run out, a new session asks for the rest only.
 */
final class AssetSession {

    /** Each new session sends something, or the account does not keep what it gets. */
    private static final int MAX_SESSIONS = 5;

    private static final int AT_ONCE = 3;

    private final AssetsApi api;
    private final Function<Manifest, Session> start;
    private final Map<String, File> manifest = new TreeMap<>();
    private final Map<String, AssetFile> byHash = new HashMap<>();

    private AssetSession(AssetsApi api, AssetDirectory directory, Function<Manifest, Session> start) {
        this.api = api;
        this.start = start;
        for (AssetFile file : directory.files()) {
            manifest.put(file.path(), new File(file.hash(), file.size()));
            byHash.put(file.hash(), file);
        }
    }

    /** Sends what is missing, and gives the receipt that the script's upload is to carry. */
    static String upload(Progress progress, StackEntry<?> worker, AssetDirectory directory) {
        return upload(progress.api().assets(), worker.name(), directory);
    }

    static String upload(AssetsApi api, String script, AssetDirectory directory) {
        return upload(api, directory, manifest -> api.start(script, manifest));
    }

    /** The same, for a script that is found elsewhere. */
    static String upload(AssetsApi api, AssetDirectory directory, Function<Manifest, Session> start) {
        return new AssetSession(api, directory, start).upload();
    }

    private String upload() {
        for (int number = 1; ; number++) {
            Session session = start.apply(new Manifest(manifest));
            String jwt = required(session.jwt(), "started");
            List<List<String>> buckets = Objects.requireNonNull(session.buckets());
            if (buckets.isEmpty()) {
                return jwt;
            }
            try {
                return required(send(jwt, buckets), "completed");
            } catch (UnauthorizedException e) {
                // The session's token has run out, unless the next session finds that the account keeps nothing.
                if (number == MAX_SESSIONS) {
                    throw e;
                }
            }
        }
    }

    /** Sends the buckets, some at a time; the receipt, which one of the last answers brings. */
    private @Nullable String send(String jwt, List<List<String>> buckets) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, buckets.size()));
        try {
            List<CompletableFuture<Receipt>> answers = buckets.stream()
                    .map(bucket -> CompletableFuture.supplyAsync(() -> api.upload(jwt, form(bucket)), threads))
                    .toList();
            return answers.stream()
                    .map(CompletableFuture::join)
                    .map(Receipt::jwt)
                    .filter(Objects::nonNull)
                    .reduce((first, second) -> second)
                    .orElse(null);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private Multipart form(List<String> bucket) {
        return new Multipart(bucket.stream().map(this::part).toList());
    }

    private Part part(String hash) {
        AssetFile file = byHash.get(hash);
        if (file == null) {
            throw new IllegalStateException("the account asks for a static file that was not offered: " + hash);
        }
        return new Part(hash, hash, file.contentType(), () -> base64(file));
    }

    private static byte[] base64(AssetFile file) {
        try {
            return Base64.getEncoder().encode(Files.readAllBytes(file.file()));
        } catch (IOException e) {
            throw new UncheckedIOException("the static file " + file.path() + " can no longer be read", e);
        }
    }

    private static String required(@Nullable String jwt, String what) {
        if (jwt == null) {
            throw new IllegalStateException(
                    "the upload of static files was " + what + " without a token in the answer");
        }
        return jwt;
    }
}
