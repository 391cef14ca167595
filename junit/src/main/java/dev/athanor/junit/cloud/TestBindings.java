package dev.athanor.junit.cloud;

import dev.athanor.binding.Bindings;
import dev.athanor.binding.ObjectNamespace;
import dev.athanor.binding.RpcStub;
import dev.athanor.binding.TypeToken;
import dev.athanor.manifest.Binding;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.env.CloudflareBindings;
import java.util.Optional;
import java.util.function.Function;

/** The bindings of a worker on a test's cloud, whose secrets are known here. */
final class TestBindings implements Bindings, AutoCloseable {

    private final CloudflareBindings bindings;
    private final Deployed deployed;
    private final String worker;

    private TestBindings(CloudflareBindings bindings, Deployed deployed, String worker) {
        this.bindings = bindings;
        this.deployed = deployed;
        this.worker = worker;
    }

    /**
     * The bindings of a worker.
     *
     * @param worker the qualified name of its interface
     */
    static TestBindings connect(Target target, Deployed deployed, String worker) {
        return new TestBindings(CloudflareBindings.connect(target, deployed.stack(), worker), deployed, worker);
    }

    @Override
    public String text(String binding) {
        return find(binding)
                .map(Binding::target)
                .flatMap(Secrets::variable)
                .flatMap(deployed::secret)
                .orElseGet(() -> bindings.text(binding));
    }

    @Override
    public <H> H handle(String binding, TypeToken<H> type) {
        return bindings.handle(binding, type);
    }

    @Override
    public <T> T json(String binding, TypeToken<T> type) {
        return bindings.json(binding, type);
    }

    @Override
    public <T> ObjectNamespace<T> objects(String binding, Function<RpcStub, T> stub) {
        return bindings.objects(binding, stub);
    }

    @Override
    public RpcStub service(String binding) {
        return bindings.service(binding);
    }

    @Override
    public Bindings worker(String binding) {
        return find(binding)
                .filter(found -> found.target() instanceof DeclaredTarget)
                .map(found -> ((DeclaredTarget) found.target()).declaration())
                .map(deployed::bindings)
                .orElseGet(() -> bindings.worker(binding));
    }

    @Override
    public void close() {
        bindings.close();
    }

    private Optional<Binding> find(String name) {
        return deployed.stack().entry(worker, WorkerEntry.class).entry().bindings().stream()
                .filter(binding -> binding.name().equals(name))
                .findFirst();
    }
}
