package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/**
 * A cryptographic key. The key itself is never part of a manifest.
 *
 * @param variable the environment variable that holds the key
 * @param algorithm what it is for
 * @param format Cloudflare's word for how it is written: {@code pkcs8}
 * @param usages Cloudflare's words for what may be done with it: {@code deriveKey}
 */
@JsonTypeName("secret-key")
@JsonPropertyOrder({"variable", "algorithm", "format", "usages"})
public record SecretKeyTarget(String variable, KeyAlgorithmSettings algorithm, String format, List<String> usages)
        implements BindingTarget {

    public SecretKeyTarget {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(format, "format");
        usages = List.copyOf(usages);
    }
}
