package dev.athanor.runtime.resource;

import dev.athanor.manifest.MetadataIndexSettings;
import dev.athanor.manifest.VectorizeIndexEntry;
import dev.athanor.runtime.cloudflare.Acknowledged;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.VectorizeApi;
import dev.athanor.runtime.cloudflare.VectorizeApi.Config;
import dev.athanor.runtime.cloudflare.VectorizeApi.Form;
import dev.athanor.runtime.cloudflare.VectorizeApi.Index;
import dev.athanor.runtime.cloudflare.VectorizeApi.MetadataIndex;
import dev.athanor.runtime.cloudflare.VectorizeApi.MetadataName;
import dev.athanor.runtime.cloudflare.VectorizeApi.NewIndex;
import dev.athanor.runtime.cloudflare.VectorizeApi.NewPresetIndex;
import dev.athanor.runtime.cloudflare.VectorizeApi.Preset;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Vectorize indexes, by name, with what their queries can be filtered by. What an index is cannot be changed; which part of the
 * metadata is indexed can.
 */
final class VectorizeIndexes extends NamedStore<VectorizeIndexEntry, VectorizeIndexes.Present> {

    private static final String KIND = "vectorize-index";

    /** An index, and of what it has metadata indexed, by name. */
    record Present(Index index, Map<String, String> metadata) {}

    VectorizeIndexes() {
        super(KIND, VectorizeIndexEntry.class);
    }

    static ResourceKey key(StackEntry<?> index) {
        return new ResourceKey(KIND, index.id());
    }

    @Override
    void read(Account account, StackEntry<VectorizeIndexEntry> declared) {
        account.vectorizeIndexes.start(Account.ALL);
        account.metadataIndexes.start(declared.name());
    }

    @Override
    Optional<Present> find(Account account, StackEntry<VectorizeIndexEntry> declared) {
        return account.vectorizeIndexes.get(Account.ALL).stream()
                .filter(index -> index.name().equals(declared.name()))
                .findFirst()
                .map(index -> new Present(index, byName(account.metadataIndexes.get(declared.name()))));
    }

    @Override
    String id(Present present) {
        return present.index().name();
    }

    @Override
    List<FieldChange> differences(Optional<Present> present, VectorizeIndexEntry declared) {
        Differences differences = new Differences();
        if (present.isEmpty()) {
            differences
                    .setting("dimensions", null, declared.dimensions())
                    .setting("metric", null, declared.metric())
                    .setting("preset", null, declared.preset())
                    .setting("description", null, declared.description());
        }
        Map<String, String> before = present.map(Present::metadata).orElse(Map.of());
        Map<String, String> after = wanted(declared);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> differences.value("metadata_index." + name, before.get(name), after.get(name)));
        return differences.list();
    }

    @Override
    List<FieldChange> replacing(Present present, VectorizeIndexEntry declared) {
        Config config = Objects.requireNonNullElse(present.index().config(), new Config(null, null, null));
        Differences differences = new Differences();
        form(differences, "dimensions", config.dimensions(), declared.dimensions());
        form(differences, "metric", config.metric(), declared.metric());
        form(differences, "preset", config.preset(), declared.preset());
        form(differences, "description", present.index().description(), declared.description());
        return differences.list();
    }

    /** What the API does not tell is not compared. */
    private static void form(
            Differences differences, String name, @Nullable Object present, @Nullable Object declared) {
        if (present != null) {
            differences.setting(name, present, declared);
        }
    }

    @Override
    void refuseImmutable(Planning planning, Optional<Present> present, StackEntry<VectorizeIndexEntry> declared) {
        present.map(found -> replacing(found, declared.entry()))
                .orElse(List.of())
                .forEach(difference -> planning.refuse(
                        declared.declaration(),
                        "the index " + declared.name() + " has the " + difference.field() + " " + difference.before()
                                + " and not "
                                + difference.after()
                                + ", which cannot be changed; write that, give this index another name, or"
                                + " consent to the loss of its vectors by name, by which it is made anew."));
    }

    @Override
    String create(Progress progress, StackEntry<VectorizeIndexEntry> declared) {
        VectorizeApi api = progress.api().vectorize();
        Index created = progress.api()
                .creation()
                .once(
                        () -> create(api, declared.name(), declared.entry()),
                        () -> api.list().items().stream()
                                .filter(index -> index.name().equals(declared.name()))
                                .findFirst());
        update(progress, declared, created.name());
        return created.name();
    }

    private static Index create(VectorizeApi api, String name, VectorizeIndexEntry entry) {
        String preset = entry.preset();
        return preset == null
                ? api.create(new NewIndex(
                        name,
                        entry.description(),
                        new Form(
                                Objects.requireNonNull(entry.dimensions(), "dimensions"),
                                Objects.requireNonNull(entry.metric(), "metric"))))
                : api.createByPreset(new NewPresetIndex(name, entry.description(), new Preset(preset)));
    }

    @Override
    void update(Progress progress, StackEntry<VectorizeIndexEntry> declared, String id) {
        VectorizeApi api = progress.api().vectorize();
        Map<String, String> before = byName(items(api.metadataIndexes(id)));
        Map<String, String> after = wanted(declared.entry());
        before.forEach((name, type) -> {
            if (!type.equals(after.get(name))) {
                Creation.gone(() -> api.forgetMetadata(id, new MetadataName(name)));
            }
        });
        after.forEach((name, type) -> {
            if (!type.equals(before.get(name))) {
                MetadataIndex index = new MetadataIndex(name, type);
                progress.api()
                        .creation()
                        .ensured(
                                () -> api.indexMetadata(id, index),
                                () -> Optional.ofNullable(byName(items(api.metadataIndexes(id)))
                                                .get(name))
                                        .filter(type::equals)
                                        .map(found -> new Acknowledged()));
            }
        });
    }

    @Override
    Optional<String> keeps(Planning planning, StackEntry<VectorizeIndexEntry> declared) {
        return declared.entry().retain() ? Optional.of("is declared with retain = true") : Optional.empty();
    }

    @Override
    void delete(Progress progress, StackEntry<VectorizeIndexEntry> declared, String id) {
        progress.api().vectorize().delete(id);
    }

    /** What the API answers of an index's metadata. */
    static List<MetadataIndex> items(VectorizeApi.MetadataIndexes answer) {
        List<MetadataIndex> items = answer.metadataIndexes();
        return items == null ? List.of() : items;
    }

    private static Map<String, String> wanted(VectorizeIndexEntry declared) {
        Map<String, String> wanted = new TreeMap<>();
        for (MetadataIndexSettings index : declared.metadataIndexes()) {
            wanted.put(index.propertyName(), index.indexType());
        }
        return wanted;
    }

    private static Map<String, String> byName(List<MetadataIndex> indexes) {
        Map<String, String> byName = new TreeMap<>();
        indexes.forEach(
                index -> byName.put(index.propertyName(), index.indexType().toLowerCase(java.util.Locale.ROOT)));
        return byName;
    }
}
