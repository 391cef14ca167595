package dev.athanor.acceptance;

import dev.athanor.local.LocalCloud;
import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import java.util.List;

/** Something in each KV namespace and each database of a stage, to be seen in an {@link AccountReading}. */
final class Data {

    private Data() {}

    static void put(LocalCloud cloud, Stack stack) {
        AccountApi api = new AccountApi(cloud);
        List<String> titles = names(stack.entries(KvNamespaceEntry.class));
        api.list("/storage/kv/namespaces").stream()
                .filter(namespace -> titles.contains(namespace.path("title").asString()))
                .forEach(namespace -> api.put(
                        "/storage/kv/namespaces/" + namespace.path("id").asString() + "/values/kept", "a value"));
        List<String> databases = names(stack.entries(D1DatabaseEntry.class));
        api.list("/d1/database").stream()
                .filter(database -> databases.contains(database.path("name").asString()))
                .forEach(database -> api.query(
                        database.path("uuid").asString(), "CREATE TABLE IF NOT EXISTS kept AS SELECT 1 AS row"));
    }

    private static List<String> names(List<? extends StackEntry<?>> entries) {
        return entries.stream().map(StackEntry::name).toList();
    }
}
