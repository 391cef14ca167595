package dev.athanor.acceptance;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.TunnelEntry;
import dev.athanor.manifest.VectorizeIndexEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import java.util.SortedMap;
import java.util.TreeMap;

/** What of a stage stays in the account once it is destroyed: what is retained, and what that uses. */
final class Remaining {

    private Remaining() {}

    /** The facts that have no reason to stay. */
    static SortedMap<String, String> unasked(Stack stack, SortedMap<String, String> left) {
        SortedMap<String, String> unasked = new TreeMap<>(left);
        // The local cloud has each zone that it was ever asked for.
        unasked.keySet().removeIf(path -> path.matches("zones/[^/]+"));
        for (StackEntry<?> entry : stack.entries()) {
            if (retains(entry)) {
                unasked.keySet().removeIf(path -> path.matches("[^/]+/" + entry.name() + "(/.*)?"));
                entry.as(WorkerEntry.class)
                        .ifPresent(worker -> worker.entry()
                                .bindings()
                                .forEach(binding -> unasked.keySet().removeIf(path -> isUsed(stack, binding, path))));
            }
        }
        return unasked;
    }

    private static boolean isUsed(Stack stack, Binding binding, String path) {
        return binding.target() instanceof DeclaredTarget target
                && path.matches("[^/]+/" + stack.entry(target.declaration()).name() + "(/.*)?");
    }

    /** Whether a declaration says that it stays. */
    static boolean retains(StackEntry<?> entry) {
        return entry.as(WorkerEntry.class).stream()
                        .anyMatch(worker -> worker.entry().lifecycle().retains())
                || entry.as(QueueEntry.class).stream()
                        .anyMatch(queue -> Boolean.TRUE.equals(queue.entry().retain()))
                || entry.as(KvNamespaceEntry.class).stream()
                        .anyMatch(namespace -> namespace.entry().retain())
                || entry.as(D1DatabaseEntry.class).stream()
                        .anyMatch(database -> database.entry().retain())
                || entry.as(R2BucketEntry.class).stream()
                        .anyMatch(bucket -> bucket.entry().retain())
                || entry.as(VectorizeIndexEntry.class).stream()
                        .anyMatch(index -> index.entry().retain())
                || entry.as(TunnelEntry.class).stream()
                        .anyMatch(tunnel -> tunnel.entry().retain());
    }
}
