package dev.athanor.local.standin;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.Script;
import dev.athanor.local.workerd.ScriptExport;
import dev.athanor.local.workerd.Workerd;
import dev.athanor.local.workerd.WorkerdException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands for workerd where no worker is called: nothing runs, and what KV namespaces, databases, buckets and queues hold is kept
 * in memory. Databases are SQLite, as on Cloudflare.
 */
public final class StandInWorkerd implements Workerd {

    /** Of an address where nobody answers. */
    private static final int DISCARD_PORT = 9;

    private final AccountStore store;
    private final ExportsOf exports;
    private final ContentStore modules;
    private final Databases databases = new Databases();
    private final KvData kv = new KvData();
    private final R2Data r2 = new R2Data();
    private final QueueData queues = new QueueData();

    public StandInWorkerd(AccountStore store, ExportsOf exports, ContentStore modules) {
        this.store = store;
        this.exports = exports;
        this.modules = modules;
    }

    /** Gives addresses to what has none, and runs nothing. */
    @Override
    public void settle() {
        store.update(StandInWorkerd::addressed);
    }

    private static Account addressed(Account account) {
        Account addressed = account.network().port() == null
                ? account.withNetwork(account.network().withPort(DISCARD_PORT))
                : account;
        for (Script script : account.scripts().values()) {
            if (script.port() == null) {
                addressed = addressed.withScript(script.withPort(DISCARD_PORT));
            }
        }
        return addressed;
    }

    @Override
    public void serve(Map<String, Integer> ports) {
        throw nothingRuns();
    }

    @Override
    public SortedMap<String, ScriptExport> probe(Script script, Map<String, String> secrets) {
        return exports.script(script, secrets, modules);
    }

    @Override
    public JsonNode data(String operation, ObjectNode body) {
        return switch (operation) {
            case "kv/get" -> kv.get(body);
            case "kv/put" -> kv.put(body);
            case "kv/delete" -> kv.delete(body);
            case "kv/list" -> kv.list(body);
            case "r2/get" -> r2.get(body);
            case "r2/put" -> r2.put(body);
            case "r2/delete" -> r2.delete(body);
            case "r2/list" -> r2.list(body);
            case "d1/query" -> databases.query(body);
            case "queue/send" -> queues.send(body);
            case "queue/metrics" -> queues.metrics(body);
            case "queue/purge" -> queues.purge(body);
            case "workflow/list" -> JsonNodeFactory.instance.arrayNode();
            default -> throw nothingRuns();
        };
    }

    @Override
    public JsonNode fire(String script, String cron, Instant at) {
        throw nothingRuns();
    }

    @Override
    public JsonNode rpc() {
        throw nothingRuns();
    }

    private static WorkerdException nothingRuns() {
        return new WorkerdException("nothing runs in this local cloud, which is for tests that call no worker");
    }

    @Override
    public void close() {
        databases.close();
    }
}
