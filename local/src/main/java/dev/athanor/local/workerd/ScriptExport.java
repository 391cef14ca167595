package dev.athanor.local.workerd;

import java.util.List;

/**
 * What a module exports under a name.
 *
 * @param kind {@code DurableObject}, {@code WorkerEntrypoint}, {@code class}, or JavaScript's word for another value
 * @param handlers the events that it handles: {@code fetch}, {@code queue}, {@code scheduled} …
 */
public record ScriptExport(String kind, List<String> handlers) {

    public ScriptExport {
        handlers = List.copyOf(handlers);
    }

    /** Whether there can be Durable Objects of it. */
    public boolean canBeDurableObject() {
        return kind.equals("DurableObject") || kind.equals("class");
    }
}
