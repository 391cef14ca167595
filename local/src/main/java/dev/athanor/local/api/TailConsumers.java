package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Script;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The workers that a script's events go to: {@code [{"service": "shop-dev-errors"}]}. */
final class TailConsumers {

    private static final String HANDLER = "tail";

    private TailConsumers() {}

    /** The form of the setting. */
    static Settings.Rule rule() {
        Settings.Rule consumer =
                Settings.object(java.util.Map.of("service", Settings.text(), "environment", Settings.text()));
        return value -> value.isNull()
                ? Optional.empty()
                : value.isArray()
                        ? value.valueStream()
                                .flatMap(item -> consumer.check(item).stream())
                                .findFirst()
                        : Optional.of("must be a list");
    }

    /** @throws ApiError when one is not there, or does not handle events */
    static void check(ObjectNode settings, String script, Account account) {
        for (JsonNode consumer : settings.path("tail_consumers")) {
            String service = consumer.path("service").asString("");
            if (service.equals(script)) {
                continue;
            }
            Script found = account.script(service).orElseThrow(ScriptErrors::noTailWorker);
            if (!found.defaultHandlers().contains(HANDLER)) {
                throw ScriptErrors.noTailHandler(service);
            }
        }
    }
}
