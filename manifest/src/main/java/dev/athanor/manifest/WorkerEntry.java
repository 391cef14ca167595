package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Worker.
 *
 * @param name the script's name; by default made of application, stage and id
 * @param code where its code is; absent from one that serves nothing but files
 * @param compatibility the behaviour of the runtime that it was written for
 * @param addresses its addresses under {@code workers.dev}
 * @param settings how Cloudflare runs it
 * @param assets the static files served with it
 * @param triggers what else makes it run
 * @param lifecycle how it comes into the account, and how it leaves it
 * @param bindings what its code finds in {@code env}, in the order declared
 */
@JsonTypeName("worker")
@JsonPropertyOrder({
    "name",
    "code",
    "compatibility",
    "addresses",
    "settings",
    "assets",
    "triggers",
    "lifecycle",
    "bindings"
})
public record WorkerEntry(
        @Template @Nullable String name,
        @Nullable CodeSettings code,
        CompatibilitySettings compatibility,
        AddressSettings addresses,
        RuntimeSettings settings,
        @Nullable AssetSettings assets,
        TriggerSettings triggers,
        LifecycleSettings lifecycle,
        List<Binding> bindings)
        implements ManifestEntry {

    public WorkerEntry {
        Objects.requireNonNull(compatibility, "compatibility");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(triggers, "triggers");
        Objects.requireNonNull(lifecycle, "lifecycle");
        bindings = List.copyOf(bindings);
    }

    /** A private worker that is bound to nothing, and leaves all else to Cloudflare. */
    public static WorkerEntry of(String entrypoint, String compatibilityDate) {
        return new WorkerEntry(
                null,
                CodeSettings.of(entrypoint),
                CompatibilitySettings.of(compatibilityDate),
                AddressSettings.PRIVATE,
                RuntimeSettings.NONE,
                null,
                TriggerSettings.NONE,
                LifecycleSettings.NONE,
                List.of());
    }

    /** The same under another name. */
    public WorkerEntry withName(@Nullable String other) {
        return new WorkerEntry(other, code, compatibility, addresses, settings, assets, triggers, lifecycle, bindings);
    }

    /** The same with other triggers. */
    public WorkerEntry withTriggers(TriggerSettings others) {
        return new WorkerEntry(name, code, compatibility, addresses, settings, assets, others, lifecycle, bindings);
    }

    /** The same with other bindings. */
    public WorkerEntry withBindings(List<Binding> others) {
        return new WorkerEntry(name, code, compatibility, addresses, settings, assets, triggers, lifecycle, others);
    }
}
