package dev.athanor.local.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A worker as it was last uploaded, and what was set on it since.
 *
 * @param name its name
 * @param tag an id that stays with it
 * @param etag a digest of this upload
 * @param createdOn when it was first uploaded
 * @param modifiedOn when it was last uploaded
 * @param mainModule the module that exports the handlers; none when it only serves assets
 * @param modules all modules
 * @param bindings the bindings in Cloudflare's form, secrets without their text
 * @param settings the rest of the upload's metadata in Cloudflare's form: compatibility, limits, observability, tags …
 * @param exports the live exports as declared, in Cloudflare's form
 * @param objects the Durable Object classes that have objects, by name
 * @param handlers what each export of the main module handles, by the export's name
 * @param assets its static files
 * @param schedules the times at which its cron handler runs
 * @param subdomain whether it has an address
 * @param port the port of its address, once it had one
 * @param history its versions and deployments; this script is the version with the largest share
 */
public record Script(
        String name,
        String tag,
        String etag,
        Instant createdOn,
        Instant modifiedOn,
        @Nullable String mainModule,
        List<Module> modules,
        List<ObjectNode> bindings,
        ObjectNode settings,
        ObjectNode exports,
        SortedMap<String, ObjectClass> objects,
        SortedMap<String, List<String>> handlers,
        @Nullable Assets assets,
        List<Schedule> schedules,
        Subdomain subdomain,
        @Nullable Integer port,
        ScriptHistory history) {

    /** The export that Cloudflare calls unless another one is named. */
    public static final String DEFAULT_EXPORT = "default";

    public Script {
        modules = List.copyOf(modules);
        bindings = List.copyOf(bindings);
        objects = new TreeMap<>(objects);
        handlers = new TreeMap<>(handlers);
        schedules = List.copyOf(schedules);
        Objects.requireNonNull(history, "history");
    }

    /**
     * A module.
     *
     * @param name its name, by which others import it
     * @param contentType what tells kinds of modules apart
     * @param digest the SHA-256 of its bytes, under which they are kept
     */
    public record Module(String name, String contentType, String digest) {}

    /**
     * A Durable Object class that has objects.
     *
     * @param namespaceId what its data is kept under, whatever the class is called
     * @param storage {@code sqlite} or {@code legacy-kv}
     */
    public record ObjectClass(String namespaceId, String storage) {}

    /** A cron expression, and since when. */
    public record Schedule(String cron, Instant createdOn, Instant modifiedOn) {}

    /** Whether the worker, and previews of its versions, have an address. */
    public record Subdomain(boolean enabled, boolean previewsEnabled) {}

    /**
     * Static files.
     *
     * @param files the hash of each file by the path that it is served at
     * @param config how they are served, in Cloudflare's form
     */
    public record Assets(SortedMap<String, String> files, ObjectNode config) {

        public Assets {
            files = new TreeMap<>(files);
        }
    }

    /** What the worker itself handles: {@code fetch}, {@code queue}, {@code scheduled}. */
    public List<String> defaultHandlers() {
        return handlers.getOrDefault(DEFAULT_EXPORT, List.of());
    }

    /** The bindings of a type. */
    public Stream<ObjectNode> bindings(String type) {
        return bindings.stream()
                .filter(binding -> type.equals(binding.path("type").asString("")));
    }

    /** The binding of a name. */
    public Optional<ObjectNode> binding(String bindingName) {
        return bindings.stream()
                .filter(binding -> bindingName.equals(binding.path("name").asString("")))
                .findFirst();
    }

    public Script withSchedules(List<Schedule> changed) {
        return with(changed, subdomain, port, history);
    }

    public Script withSubdomain(Subdomain changed) {
        return with(schedules, changed, port, history);
    }

    public Script withPort(int changed) {
        return with(schedules, subdomain, changed, history);
    }

    public Script withHistory(ScriptHistory changed) {
        return with(schedules, subdomain, port, changed);
    }

    /** The script with classes that another script handed over. */
    public Script withMoreObjects(SortedMap<String, ObjectClass> more) {
        SortedMap<String, ObjectClass> all = new TreeMap<>(objects);
        all.putAll(more);
        return new Script(
                name,
                tag,
                etag,
                createdOn,
                modifiedOn,
                mainModule,
                modules,
                bindings,
                settings,
                exports,
                all,
                handlers,
                assets,
                schedules,
                subdomain,
                port,
                history);
    }

    /**
     * The script once another version has the largest share: what belongs to the script as a whole stays.
     *
     * @param version what that version brings
     * @param newSettings its settings
     */
    public Script running(Script version, ObjectNode newSettings, ScriptHistory newHistory) {
        return new Script(
                name,
                tag,
                version.etag,
                createdOn,
                version.modifiedOn,
                version.mainModule,
                version.modules,
                version.bindings,
                newSettings,
                version.exports,
                objects,
                version.handlers,
                version.assets,
                schedules,
                subdomain,
                port,
                newHistory);
    }

    /** The script with other bindings and settings, which somebody changed without an upload. */
    public Script edited(List<ObjectNode> newBindings, ObjectNode newSettings, Instant now) {
        return new Script(
                name,
                tag,
                etag,
                createdOn,
                now,
                mainModule,
                modules,
                newBindings,
                newSettings,
                exports,
                objects,
                handlers,
                assets,
                schedules,
                subdomain,
                port,
                history);
    }

    /** What does not come with an upload, changed. */
    private Script with(
            List<Schedule> newSchedules, Subdomain newSubdomain, @Nullable Integer newPort, ScriptHistory newHistory) {
        return new Script(
                name,
                tag,
                etag,
                createdOn,
                modifiedOn,
                mainModule,
                modules,
                bindings,
                settings,
                exports,
                objects,
                handlers,
                assets,
                newSchedules,
                newSubdomain,
                newPort,
                newHistory);
    }
}
