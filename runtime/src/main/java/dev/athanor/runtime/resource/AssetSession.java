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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends a worker's static files: tells their hashes, sends those that the account lacks, and gets a receipt. */
final class AssetSession {

    private AssetSession() {}

    /** Sends what is missing, and gives the receipt that the script's upload is to carry. */
    static String upload(Progress progress, StackEntry<?> worker, AssetDirectory directory) {
        AssetsApi api = progress.api().assets();
        return upload(api, directory, manifest -> api.start(worker.name(), manifest));
    }

    /** The same, for a script that is found elsewhere. */
    static String upload(AssetsApi api, AssetDirectory directory, Function<Manifest, Session> start) {
        Map<String, File> manifest = new TreeMap<>();
        Map<String, AssetFile> byHash = new HashMap<>();
        for (AssetFile file : directory.files()) {
            manifest.put(file.path(), new File(file.hash(), file.size()));
            byHash.put(file.hash(), file);
        }
        Session session = start.apply(new Manifest(manifest));
        String jwt = required(session.jwt(), "started");
        List<List<String>> buckets = Objects.requireNonNull(session.buckets());
        if (buckets.isEmpty()) {
            return jwt;
        }
        @Nullable String receipt = null;
        for (List<String> bucket : buckets) {
            List<Part> parts = bucket.stream().map(hash -> part(hash, byHash)).toList();
            Receipt answer = api.upload(jwt, new Multipart(parts));
            receipt = answer.jwt() == null ? receipt : answer.jwt();
        }
        return required(receipt, "completed");
    }

    private static Part part(String hash, Map<String, AssetFile> byHash) {
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
