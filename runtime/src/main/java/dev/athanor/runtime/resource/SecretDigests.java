package dev.athanor.runtime.resource;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Digests of secrets, each made once in the life of a deployer, because making one takes a while. Not shown. */
public final class SecretDigests {

    private final Map<Salted, String> digests = new ConcurrentHashMap<>();

    /** The digest of secrets with a salt. */
    String of(String salt, String secrets) {
        return digests.computeIfAbsent(new Salted(salt, secrets), salted -> new SecretDigest(salt).of(secrets));
    }

    private record Salted(String salt, String secrets) {

        @Override
        public String toString() {
            return "Salted[hidden]";
        }
    }
}
