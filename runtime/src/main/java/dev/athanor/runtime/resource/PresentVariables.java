package dev.athanor.runtime.resource;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The variables and secrets that a worker has in the account, as its settings tell them. They are read when they are first asked
 * for.
 */
final class PresentVariables {

    /** Cloudflare's words for what holds a value by itself, and leads to nothing else. */
    private static final Set<String> TYPES = Set.of("plain_text", "json", SecretBinding.TYPE, SecretKeyBinding.TYPE);

    private final Supplier<Optional<JsonNode>> settings;

    PresentVariables(Supplier<Optional<JsonNode>> settings) {
        this.settings = settings;
    }

    /** Their types, by name. */
    SortedMap<String, String> types() {
        SortedMap<String, String> types = new TreeMap<>();
        settings.get()
                .ifPresent(found -> found.path("bindings").forEach(binding -> {
                    String type = binding.path("type").asString("");
                    if (TYPES.contains(type)) {
                        types.put(binding.path("name").asString(""), type);
                    }
                }));
        return types;
    }

    boolean hasSecret(String name) {
        return SecretBinding.TYPE.equals(types().get(name));
    }
}
