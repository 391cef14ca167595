package dev.athanor.runtime.resource;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.resource.ObjectMove.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scripts of ours that are bound to a class of another script which goes. Cloudflare lets no class go that another script is bound
 * to: they are uploaded without it, or go, before.
 */
final class FormerUsers {

    private FormerUsers() {}

    /** The classes with objects that a worker no longer declares, under whatever name. */
    static Set<String> leaving(Planning planning, StackEntry<WorkerEntry> worker) {
        Set<String> leaving = new LinkedHashSet<>(DurableObjects.present(planning, worker));
        for (StackEntry<DurableObjectEntry> object : DurableObjects.hosted(planning, worker)) {
            ObjectMove move = ObjectMove.of(planning, worker, object);
            leaving.remove(object.entry().className());
            if (move.is(Kind.RENAME)) {
                leaving.remove(move.from());
            }
        }
        return leaving;
    }

    /** Those of the classes that a worker deletes which others are bound to, each with these others' names. */
    static Map<String, List<String>> ofLeaving(Planning planning, StackEntry<WorkerEntry> worker) {
        Set<String> deleted = leaving(planning, worker);
        deleted.removeAll(ObjectTransfers.farewells(planning, worker.name()).keySet());
        Map<String, List<String>> users = new LinkedHashMap<>();
        for (String className : deleted) {
            List<String> scripts = Workers.ours(planning).stream()
                    .filter(script -> !script.equals(worker.name()))
                    .filter(script -> isBound(planning, script, worker.name(), className))
                    .sorted()
                    .toList();
            if (!scripts.isEmpty()) {
                users.put(className, scripts);
            }
        }
        return users;
    }

    /** The steps after which nobody is bound any more to what a worker deletes. */
    static List<ResourceKey> released(Planning planning, StackEntry<WorkerEntry> worker) {
        return ofLeaving(planning, worker).values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(script -> planning.deployment()
                        .stack()
                        .worker(script)
                        .map(other -> FirstUpload.boundAfter(planning, other))
                        .orElseGet(() -> new ResourceKey(Workers.KIND, script)))
                .toList();
    }

    private static boolean isBound(Planning planning, String script, String host, String className) {
        return planning.account()
                .settings(script)
                .map(settings -> settings.path("bindings")
                        .valueStream()
                        .anyMatch(binding -> host.equals(
                                        binding.path("script_name").asString(""))
                                && className.equals(binding.path("class_name").asString(""))))
                .orElse(false);
    }
}
