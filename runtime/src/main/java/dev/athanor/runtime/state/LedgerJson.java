package dev.athanor.runtime.state;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Entries as JSON. */
final class LedgerJson {

    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private LedgerJson() {}

    static ObjectNode of(LedgerEntry entry, String run) {
        ObjectNode node = MAPPER.createObjectNode().put("kind", entry.kind()).put("name", entry.name());
        put(node, "declaration", entry.declaration());
        put(node, "intended", entry.intended());
        node.put("provenance", entry.provenance().name());
        if (entry.id() != null) {
            node.put("id", entry.id());
        }
        return node.put("state", entry.state().name()).put("run", run);
    }

    static ObjectNode of(LedgerKey key) {
        return MAPPER.createObjectNode().put("kind", key.kind()).put("name", key.name());
    }

    private static void put(ObjectNode node, String field, @Nullable Fragment fragment) {
        if (fragment != null) {
            node.set(field, MAPPER.readTree(ManifestJson.write(fragment)));
        }
    }

    /**
     * Reads an entry.
     *
     * @throws RuntimeException when it cannot be read
     */
    static LedgerEntry entry(JsonNode node, String where) {
        return new LedgerEntry(
                node.required("kind").stringValue(),
                node.required("name").stringValue(),
                fragment(node.path("declaration"), where),
                fragment(node.path("intended"), where),
                Provenance.valueOf(node.required("provenance").stringValue()),
                node.path("id").asString(null),
                EntryState.valueOf(node.required("state").stringValue()),
                node.path("run").asString(null));
    }

    /** A declaration, which a database holds as a text. */
    private static @Nullable Fragment fragment(JsonNode node, String where) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        JsonNode tree = node.isString() ? MAPPER.readTree(node.stringValue()) : node;
        LedgerForm.requireManifest(where, tree.path("format").asInt(ManifestJson.FORMAT));
        return ManifestJson.read(tree.toString(), Fragment.class, where);
    }
}
