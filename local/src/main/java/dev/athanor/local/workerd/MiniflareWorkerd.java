package dev.athanor.local.workerd;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.DataDirectory;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.Vault;
import dev.athanor.runtime.toolchain.InstalledToolchain;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** workerd itself, which Miniflare runs in a process of Node.js. */
public final class MiniflareWorkerd implements Workerd {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NodeBridge bridge;
    private final AccountStore store;
    private final AccountDescription description;
    private volatile Path stateDirectory;
    private Duration ahead = Duration.ZERO;
    private Map<String, StandIn> standIns = Map.of();
    private final int basePort;

    private Map<String, Integer> developmentPorts = Map.of();
    private @Nullable ObjectNode running;
    private @Nullable ArrayNode delivering;
    private @Nullable ObjectNode serving;

    private MiniflareWorkerd(
            NodeBridge bridge, AccountStore store, AccountDescription description, Path stateDirectory, int basePort) {
        this.bridge = bridge;
        this.store = store;
        this.description = description;
        this.stateDirectory = stateDirectory;
        this.basePort = basePort;
    }

    /**
     * Starts the runtime with all that the account holds.
     *
     * @param basePort where the search for the port of a worker begins
     * @throws WorkerdStartException when it does not start
     */
    public static MiniflareWorkerd start(
            InstalledToolchain toolchain,
            DataDirectory directory,
            AccountStore store,
            Vault vault,
            int basePort,
            WorkerdEvents events) {
        NodeBridge bridge = NodeBridge.start(
                toolchain.node(), BridgeProgram.write(directory.directory("bridge")), toolchain.nodeModules(), events);
        try {
            String version = bridge.awaitReady().path("workerd").asString();
            Sites sites = new Sites(directory.directory("sites"), new ContentStore(directory.directory("assets")));
            AccountDescription description =
                    new AccountDescription(new ContentStore(directory.directory("modules")), sites, vault);
            Path state = directory.directory("workerd-" + version);
            MiniflareWorkerd workerd = new MiniflareWorkerd(bridge, store, description, state, basePort);
            workerd.settle();
            return workerd;
        } catch (WorkerdException e) {
            bridge.close();
            throw new WorkerdStartException("Miniflare did not start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            bridge.close();
            throw e;
        }
    }

    @Override
    public synchronized void settle() {
        Account account = store.account();
        ObjectNode runtime = description.runtime(account, standIns);
        ArrayNode queues = description.queues(account, ahead);
        ObjectNode addresses = addresses(account);
        if (!runtime.equals(running)) {
            running = null;
            account = keepPorts(account, bridge.request("apply", whole(runtime, queues, addresses)));
        } else {
            if (!queues.equals(delivering)) {
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                body.set("queues", queues);
                admin("queue/configure", body);
            }
            if (!addresses.equals(serving)) {
                account = keepPorts(account, bridge.request("serve", serve(addresses)));
            }
        }
        running = runtime;
        delivering = queues;
        serving = addresses(account);
    }

    @Override
    public synchronized void serve(Map<String, Integer> ports) {
        developmentPorts = Map.copyOf(ports);
        settle();
    }

    private ObjectNode whole(ObjectNode runtime, ArrayNode queues, ObjectNode addresses) {
        ObjectNode whole = runtime.deepCopy().put("stateDirectory", stateDirectory.toString());
        whole.set("queues", queues);
        whole.set("serve", serve(addresses));
        return whole;
    }

    private ObjectNode serve(ObjectNode addresses) {
        return addresses.deepCopy().put("basePort", basePort);
    }

    private ObjectNode addresses(Account account) {
        ObjectNode addresses = JsonNodeFactory.instance.objectNode();
        addresses.set("workers", AccountDescription.addresses(account, developmentPorts));
        FrontDoor.describe(account).ifPresent(front -> addresses.set("front", front));
        return addresses;
    }

    /** Notes the ports, and answers the account as it was, with them: others may have changed it meanwhile. */
    private Account keepPorts(Account settled, JsonNode ports) {
        store.update(account -> withPorts(account, ports));
        return withPorts(settled, ports);
    }

    private static Account withPorts(Account account, JsonNode ports) {
        Account changed = account;
        for (Map.Entry<String, JsonNode> port : ports.properties()) {
            if (port.getKey().equals(FrontDoor.NAME)) {
                changed = changed.withNetwork(
                        changed.network().withPort(port.getValue().asInt()));
            }
            Script script = changed.scripts().get(port.getKey());
            changed = script == null
                    ? changed
                    : changed.withScript(script.withPort(port.getValue().asInt()));
        }
        return changed;
    }

    @Override
    public SortedMap<String, ScriptExport> probe(Script script, Map<String, String> secrets) {
        JsonNode exports = bridge.request("probe", description.probe(script, secrets));
        SortedMap<String, ScriptExport> result = new TreeMap<>();
        exports.properties()
                .forEach(entry -> result.put(entry.getKey(), JSON.treeToValue(entry.getValue(), ScriptExport.class)));
        return result;
    }

    @Override
    public JsonNode data(String operation, ObjectNode body) {
        settle();
        return admin(operation, body);
    }

    private JsonNode admin(String operation, ObjectNode body) {
        return bridge.request("admin", body.deepCopy().put("operation", operation));
    }

    @Override
    public JsonNode fire(String script, String cron, Instant at) {
        settle();
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        return bridge.request(
                "scheduled", arguments.put("worker", script).put("cron", cron).put("at", at.toEpochMilli()));
    }

    @Override
    public Path state() {
        return stateDirectory;
    }

    @Override
    public synchronized void restart(Path state) {
        stateDirectory = state;
        running = null;
        settle();
    }

    @Override
    public synchronized void ahead(Duration changed) {
        ahead = changed;
        settle();
    }

    @Override
    public synchronized void standIns(Map<String, StandIn> changed) {
        standIns = Map.copyOf(changed);
    }

    @Override
    public long activity() {
        return bridge.request("activity", JsonNodeFactory.instance.objectNode()).asLong();
    }

    @Override
    public JsonNode rpc() {
        settle();
        return bridge.request("rpc", JsonNodeFactory.instance.objectNode());
    }

    @Override
    public void close() {
        bridge.close();
    }
}
