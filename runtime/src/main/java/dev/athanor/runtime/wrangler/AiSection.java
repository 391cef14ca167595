package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.AiTarget;
import java.util.Map;

/** Workers AI, of which {@code wrangler.jsonc} takes one binding. */
final class AiSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        worker.values(AiTarget.class).stream()
                .findFirst()
                .ifPresent(bound -> configuration.put("ai", Map.of("binding", bound.name())));
    }
}
