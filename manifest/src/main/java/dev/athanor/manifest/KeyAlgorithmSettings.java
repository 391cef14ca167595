package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a key is for, in the words of the Web Crypto API.
 *
 * @param name the algorithm: {@code RSASSA-PKCS1-v1_5}
 * @param hash its hash function: {@code SHA-256}
 * @param namedCurve its elliptic curve: {@code P-256}
 */
@JsonPropertyOrder({"name", "hash", "namedCurve"})
public record KeyAlgorithmSettings(
        String name, @Nullable String hash, @Nullable String namedCurve) {

    public KeyAlgorithmSettings {
        Objects.requireNonNull(name, "name");
    }
}
