package test;

import dev.athanor.annotation.Json;
import dev.athanor.annotation.KeyAlgorithm;
import dev.athanor.annotation.KeyCurve;
import dev.athanor.annotation.KeyFormat;
import dev.athanor.annotation.KeyHash;
import dev.athanor.annotation.KeyUsage;
import dev.athanor.annotation.SecretKey;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.CryptoKey;
import dev.athanor.binding.VersionMetadata;
import java.util.List;
import java.util.Map;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    /** What an order may hold. */
    @Json(file = "config/limits.json")
    Limits limits();

    @Json("[\"EUR\", \"USD\"]")
    List<String> currencies();

    @Json("5")
    int retries();

    @Json("{\"${stage}\": true}")
    Map<String, Boolean> features();

    /** Signs sessions. */
    @SecretKey(
            algorithm = KeyAlgorithm.HMAC,
            hash = KeyHash.SHA_256,
            format = KeyFormat.RAW,
            usages = {KeyUsage.SIGN, KeyUsage.VERIFY})
    CryptoKey sessionKey();

    @SecretKey(
            algorithm = KeyAlgorithm.ECDH,
            namedCurve = KeyCurve.P_256,
            format = KeyFormat.JWK,
            usages = KeyUsage.DERIVE_BITS,
            variable = "AGREEMENT_JWK")
    CryptoKey agreement();

    @SecretKey(
            algorithm = KeyAlgorithm.RSASSA_PKCS1_V1_5,
            hash = KeyHash.SHA_512,
            format = KeyFormat.SPKI,
            usages = KeyUsage.VERIFY)
    CryptoKey partner();

    VersionMetadata versionMetadata();
}
