package test;

import dev.athanor.annotation.KeyAlgorithm;
import dev.athanor.annotation.KeyCurve;
import dev.athanor.annotation.KeyFormat;
import dev.athanor.annotation.KeyHash;
import dev.athanor.annotation.KeyUsage;
import dev.athanor.annotation.Secret;
import dev.athanor.annotation.SecretKey;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.CryptoKey;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
interface Api {
    @SecretKey(algorithm = KeyAlgorithm.HMAC, format = KeyFormat.RAW, usages = KeyUsage.SIGN)
    CryptoKey withoutHash();

    @SecretKey(
            algorithm = KeyAlgorithm.AES_GCM,
            hash = KeyHash.SHA_256,
            namedCurve = KeyCurve.P_256,
            format = KeyFormat.RAW,
            usages = {KeyUsage.ENCRYPT, KeyUsage.SIGN})
    CryptoKey withTooMuch();

    @SecretKey(algorithm = KeyAlgorithm.PBKDF2, format = KeyFormat.JWK, usages = KeyUsage.DERIVE_KEY)
    CryptoKey otherFormat();

    @SecretKey(
            algorithm = KeyAlgorithm.ECDSA,
            namedCurve = KeyCurve.P_384,
            format = KeyFormat.SPKI,
            usages = KeyUsage.SIGN)
    CryptoKey signsWithPublicKey();

    @SecretKey(algorithm = KeyAlgorithm.X25519, format = KeyFormat.PKCS8, usages = {})
    CryptoKey forNothing();

    CryptoKey undeclared();

    @SecretKey(algorithm = KeyAlgorithm.ED25519, format = KeyFormat.PKCS8, usages = KeyUsage.SIGN)
    String text();

    @Secret
    @SecretKey(algorithm = KeyAlgorithm.ED25519, format = KeyFormat.PKCS8, usages = KeyUsage.SIGN, variable = "not-a-name")
    CryptoKey both();
}
