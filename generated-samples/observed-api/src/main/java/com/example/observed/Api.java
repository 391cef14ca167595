package com.example.observed;

import dev.athanor.annotation.Binding;
import dev.athanor.annotation.Cache;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.KeyAlgorithm;
import dev.athanor.annotation.KeyCurve;
import dev.athanor.annotation.KeyFormat;
import dev.athanor.annotation.KeyHash;
import dev.athanor.annotation.KeyUsage;
import dev.athanor.annotation.Limits;
import dev.athanor.annotation.Logs;
import dev.athanor.annotation.Observability;
import dev.athanor.annotation.Placement;
import dev.athanor.annotation.SecretKey;
import dev.athanor.annotation.Traces;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.CryptoKey;
import dev.athanor.binding.VersionMetadata;

/** Gives out sessions, and tells who a session belongs to. */
@Worker(
        entrypoint = "src/main/worker/api.ts",
        url = true,
        previewUrls = true,
        compatibilityDate = "2026-04-01",
        observability =
                @Observability(
                        enabled = true,
                        headSamplingRate = 1,
                        logs =
                                @Logs(
                                        enabled = true,
                                        headSamplingRate = 1,
                                        invocationLogs = false,
                                        persist = true,
                                        destinations = "observed-api-logs"),
                        traces =
                                @Traces(
                                        enabled = true,
                                        headSamplingRate = 0.1,
                                        persist = true,
                                        destinations = "observed-api-traces")),
        logpush = true,
        tailConsumers = Errors.class,
        cache = @Cache(enabled = true, crossVersionCache = true),
        limits = @Limits(cpuMs = 5_000, subrequests = 20),
        placement = @Placement(region = "aws:eu-central-1"))
public interface Api {

    /** Who may have a session, and for how long. */
    @Json(file = "src/main/config/session-rules.json")
    SessionRules sessionRules();

    /** What the API says of itself. */
    @Json("{\"name\": \"Observed API\", \"stage\": \"${stage}\", \"contact\": \"api@example.com\"}")
    About about();

    /** Signs sessions: {@code openssl rand -base64 32}. */
    @SecretKey(
            algorithm = KeyAlgorithm.HMAC,
            hash = KeyHash.SHA_256,
            format = KeyFormat.RAW,
            usages = {KeyUsage.SIGN, KeyUsage.VERIFY})
    CryptoKey sessionKey();

    /**
     * Signs what the API says of itself, so that everybody who has the public key knows that it says so. Another program signs with
     * the same key, and it is where that program has it.
     */
    @SecretKey(
            algorithm = KeyAlgorithm.ECDSA,
            namedCurve = KeyCurve.P_256,
            format = KeyFormat.JWK,
            usages = KeyUsage.SIGN,
            variable = "EXAMPLE_COM_SIGNING_JWK")
    CryptoKey signingKey();

    /** What was asked for, and how it went. */
    Requests requests();

    /** Which version answers, by the name that Cloudflare's documentation gives the binding. */
    @Binding("CF_VERSION_METADATA")
    VersionMetadata version();
}
