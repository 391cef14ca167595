package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A type of binding that the local cloud runs.
 *
 * @param type Cloudflare's word for it
 * @param required the fields that it must have
 * @param optional the fields that it may have
 * @param reference checks what it refers to
 */
record BindingKind(
        String type, Map<String, Settings.Rule> required, Map<String, Settings.Rule> optional, Reference reference) {

    /** Checks that what a binding refers to is there. */
    interface Reference {

        /** Needs nothing. */
        Reference NONE = (binding, script, account) -> {};

        /** Throws an {@link ApiError} when it is not there. */
        void check(ObjectNode binding, String script, Account account);
    }

    /** @throws ApiError when a field is missing, unknown or no good, or what it refers to is not there */
    void check(ObjectNode binding, String script, Account account) {
        Map<String, Settings.Rule> all = new LinkedHashMap<>(required);
        all.putAll(optional);
        all.put("type", Settings.text());
        all.put("name", Settings.text());
        String name = binding.path("name").asString("");
        new Settings(all).check(binding).ifPresent(problem -> {
            throw invalid(name, problem);
        });
        for (String field : required.keySet()) {
            if (!binding.has(field)) {
                throw invalid(name, "must have a valid `" + field + "` specified");
            }
        }
        reference.check(binding, script, account);
    }

    private ApiError invalid(String name, String problem) {
        return ScriptErrors.invalidScript("binding " + name + " of type " + type + ": " + problem);
    }
}
