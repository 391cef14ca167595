package dev.athanor.junit.cloud;

import dev.athanor.binding.Bindings;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.resource.SecretSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What runs on a cloud, and the connections of the tests to it. */
public final class Deployed implements AutoCloseable {

    private final Target target;
    private final Stack stack;
    private final SecretSource secrets;
    private final Map<String, TestBindings> bindings = new ConcurrentHashMap<>();

    Deployed(Target target, Stack stack, SecretSource secrets) {
        this.target = target;
        this.stack = stack;
        this.secrets = secrets;
    }

    /** What was deployed. */
    public Stack stack() {
        return stack;
    }

    /** The value of one of its secrets or keys, by its variable. */
    public Optional<String> secret(String variable) {
        return secrets.value(variable);
    }

    /**
     * The bindings of a worker, the same each time.
     *
     * @param worker the qualified name of its interface
     */
    public Bindings bindings(String worker) {
        return bindings.computeIfAbsent(worker, name -> TestBindings.connect(target, this, name));
    }

    /** Ends the connections. */
    @Override
    public void close() {
        bindings.values().forEach(TestBindings::close);
        bindings.clear();
    }
}
