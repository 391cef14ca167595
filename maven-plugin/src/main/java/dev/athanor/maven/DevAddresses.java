package dev.athanor.maven;

import dev.athanor.local.LocalCloud;
import dev.athanor.manifest.DevSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.tunnel.Cloudflared;
import dev.athanor.runtime.tunnel.RunningTunnel;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.logging.Log;

/** What {@code @Dev} asks for: a port of its own for a worker, and a public address that leads to it. */
final class DevAddresses implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalCloud cloud;
    private final Map<String, String> environment;
    private final Log log;
    private final Map<URI, RunningTunnel> tunnels = new HashMap<>();
    private Map<String, URI> told = Map.of();

    DevAddresses(LocalCloud cloud, Map<String, String> environment, Log log) {
        this.cloud = cloud;
        this.environment = environment;
        this.log = log;
    }

    /**
     * Before a deployment: has its workers served where they want to be.
     *
     * @throws dev.athanor.runtime.problem.ProblemException when a port is taken
     */
    void prepare(Stack stack) {
        Map<String, Integer> ports = new TreeMap<>();
        wanted(stack).forEach((worker, dev) -> {
            Integer port = dev.port();
            ports.put(worker.name(), port == null ? 0 : port);
        });
        cloud.serve(ports);
    }

    /**
     * After a deployment: tells where they are, and opens the tunnels that are not open yet.
     *
     * @throws dev.athanor.runtime.problem.ProblemException when cloudflared is not there, or does not connect
     */
    void open(Stack stack) {
        Map<String, URI> served = new TreeMap<>();
        Map<String, URI> tunnelled = new TreeMap<>();
        wanted(stack)
                .forEach((worker, dev) -> cloud.servedUrl(worker.name()).ifPresent(address -> {
                    served.put(worker.id(), address);
                    if (Boolean.TRUE.equals(dev.tunnel())) {
                        tunnelled.put(worker.id(), address);
                    }
                }));
        if (!served.equals(told)) {
            served.forEach((worker, address) -> log.info(worker + " (dev)  " + address));
            told = served;
        }
        closeAllBut(Set.copyOf(tunnelled.values()));
        tunnelled.forEach(this::tunnel);
    }

    private void tunnel(String worker, URI address) {
        RunningTunnel running = tunnels.get(address);
        if (running == null || !running.isRunning()) {
            RunningTunnel tunnel = Cloudflared.find(environment).quick(address, log::debug);
            log.info(worker + " (tunnel)  " + tunnel.awaitReady(PATIENCE));
            tunnels.put(address, tunnel);
        }
    }

    private void closeAllBut(Set<URI> wanted) {
        tunnels.entrySet().removeIf(tunnel -> {
            if (wanted.contains(tunnel.getKey())) {
                return false;
            }
            tunnel.getValue().close();
            return true;
        });
    }

    /** The workers that have a port or a tunnel declared. */
    private static Map<StackEntry<WorkerEntry>, DevSettings> wanted(Stack stack) {
        Map<StackEntry<WorkerEntry>, DevSettings> wanted = new HashMap<>();
        for (StackEntry<WorkerEntry> worker : stack.workers()) {
            DevSettings dev = worker.entry().addresses().dev();
            if (dev != null && (dev.port() != null || Boolean.TRUE.equals(dev.tunnel()))) {
                wanted.put(worker, dev);
            }
        }
        return wanted;
    }

    @Override
    public void close() {
        closeAllBut(Set.of());
    }
}
