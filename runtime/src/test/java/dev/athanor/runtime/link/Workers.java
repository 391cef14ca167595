package dev.athanor.runtime.link;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.Binding;
import dev.athanor.manifest.BindingTarget;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.CompatibilitySettings;
import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.manifest.CronTrigger;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.TextTarget;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.WorkerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Builds worker entries that say only what a test is about. */
public final class Workers {

    private @Nullable String name;
    private String entrypoint = "src/main/worker/api.ts";
    private final List<Binding> bindings = new ArrayList<>();
    private final List<ConsumerSettings> consumers = new ArrayList<>();

    private Workers() {}

    /** A worker that binds nothing. */
    public static Workers worker() {
        return new Workers();
    }

    public Workers named(String scriptName) {
        name = scriptName;
        return this;
    }

    public Workers at(String path) {
        entrypoint = path;
        return this;
    }

    /** Adds a binding to each declaration, named after its simple name. */
    public Workers binds(String... declarations) {
        for (String declaration : declarations) {
            String simple = declaration.substring(declaration.lastIndexOf('.') + 1);
            bind(simple.toUpperCase(Locale.ROOT), new DeclaredTarget(declaration));
        }
        return this;
    }

    public Workers bind(String binding, BindingTarget target) {
        bindings.add(new Binding(binding, binding.toLowerCase(Locale.ROOT), target));
        return this;
    }

    public Workers text(String binding, String text) {
        return bind(binding, new TextTarget(text));
    }

    public Workers consumes(String queue, @Nullable String deadLetterQueue) {
        consumers.add(new ConsumerSettings(queue, null, null, null, null, null, deadLetterQueue, null));
        return this;
    }

    public WorkerEntry entry() {
        return new WorkerEntry(
                name,
                CodeSettings.of(entrypoint, true),
                CompatibilitySettings.of("2026-04-01"),
                AddressSettings.PRIVATE,
                RuntimeSettings.NONE,
                null,
                new TriggerSettings(List.<CronTrigger>of(), consumers),
                LifecycleSettings.NONE,
                bindings);
    }
}
