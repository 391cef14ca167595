package com.example.studio;

import dev.athanor.annotation.Binding;
import dev.athanor.annotation.Cache;
import dev.athanor.annotation.Domain;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.KeyAlgorithm;
import dev.athanor.annotation.KeyFormat;
import dev.athanor.annotation.KeyHash;
import dev.athanor.annotation.KeyUsage;
import dev.athanor.annotation.Limits;
import dev.athanor.annotation.Logs;
import dev.athanor.annotation.Observability;
import dev.athanor.annotation.Placement;
import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.RateLimit;
import dev.athanor.annotation.RateLimitPeriod;
import dev.athanor.annotation.Route;
import dev.athanor.annotation.SecretKey;
import dev.athanor.annotation.Traces;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.CryptoKey;
import dev.athanor.binding.ObjectNamespace;
import dev.athanor.binding.RateLimiter;
import dev.athanor.binding.VersionMetadata;
import dev.athanor.binding.WorkerLoader;
import java.util.List;

/** Takes photos, develops them, and sells prints. */
@Worker(
        name = "studio",
        entrypoint = "src/main/worker/studio.ts",
        compatibilityDate = "2026-04-01",
        compatibilityFlags = "nodejs_compat",
        url = true,
        previewUrls = false,
        routes = {@Route("example.com/studio/*"), @Route(value = "*.sites.example.com/*", adopt = true)},
        domains = {
            @Domain("studio.example.com"),
            @Domain(value = "prints.example.com", adopt = true, overrideExistingOrigin = true)
        },
        observability =
                @Observability(
                        enabled = true,
                        headSamplingRate = 0.5,
                        logs = @Logs(enabled = true, headSamplingRate = 1, invocationLogs = false, persist = true),
                        traces = @Traces(enabled = true, headSamplingRate = 0.1, persist = true)),
        logpush = false,
        cache = @Cache(enabled = true, crossVersionCache = true),
        limits = @Limits(cpuMs = 30_000, subrequests = 100),
        placement = @Placement(host = "books.example.com:5432"),
        tailConsumers = Errors.class)
@QueueConsumer(queue = NewPhotos.class)
public interface Studio {

    /** The photos. */
    Photos photos();

    /** The albums. */
    Albums albums();

    /** What was ordered. */
    Books books();

    /** The customers' own sites. */
    Sites sites();

    /** Who takes orders. */
    Clerk clerk();

    /** Takes photos into albums. */
    Developing developing();

    /** Who was there. */
    ObjectNamespace<VisitorBook> visitors();

    /** Runs filters that customers write. */
    WorkerLoader filters();

    /** Which version answers. */
    @Binding("VERSION")
    VersionMetadata versionMetadata();

    /** How often prints of one photo may be ordered. */
    @RateLimit(namespaceId = 4001, limit = 5, period = RateLimitPeriod.MINUTE)
    RateLimiter orderLimit();

    /** When somebody is there. */
    @Json("{\"from\": 9, \"to\": 18, \"days\": [\"MON\", \"FRI\"]}")
    OpeningHours openingHours();

    /** In which sizes prints come. */
    @Json(file = "src/main/config/sizes.json")
    List<Size> sizes();

    /** Seals receipts: {@code openssl rand -base64 32}. */
    @SecretKey(
            algorithm = KeyAlgorithm.HMAC,
            hash = KeyHash.SHA_256,
            format = KeyFormat.RAW,
            usages = {KeyUsage.SIGN, KeyUsage.VERIFY},
            variable = "SIGNING_KEY")
    CryptoKey signingKey();
}
