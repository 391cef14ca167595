package dev.athanor.runtime.resource;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.state.LedgerEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a declaration says of how something goes once it is no longer declared. Cloudflare is told nothing of it: the ledger alone
 * has it then, and so has to be told when it changes.
 */
final class Stay {

    private static final List<String> OPTIONS = List.of("retain", "empty");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Stay() {}

    /** The options that differ from what the ledger has; none for what it does not know. */
    static List<FieldChange> differences(Planning planning, String kind, StackEntry<?> declared) {
        Optional<Fragment> known = planning.ledgerEntry(kind, declared.name()).map(LedgerEntry::declaration);
        Differences differences = new Differences();
        known.ifPresent(fragment -> {
            JsonNode before = options(fragment);
            JsonNode after = options(Fragment.of(declared.declaration(), declared.id(), declared.entry()));
            OPTIONS.forEach(option -> differences.value(option, text(before, option), text(after, option)));
        });
        return differences.list();
    }

    private static JsonNode options(Fragment fragment) {
        return JSON.readTree(ManifestJson.write(fragment)).path("entry");
    }

    /** An option that is not written is as one that says no. */
    private static @Nullable String text(JsonNode options, String option) {
        return options.path(option).asBoolean(false) ? "true" : null;
    }
}
