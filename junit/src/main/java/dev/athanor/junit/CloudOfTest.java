package dev.athanor.junit;

import dev.athanor.binding.Producer;
import dev.athanor.binding.WorkflowInstance;
import dev.athanor.binding.WorkflowStatus;
import dev.athanor.junit.cloud.Logs;
import dev.athanor.junit.cloud.TestCloud;
import dev.athanor.local.CronOutcome;
import dev.athanor.local.FiredCron;
import dev.athanor.local.WorkerStandIn;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.rpc.CalledService;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The cloud that tests run on, as they see it. */
record CloudOfTest(TestCloud cloud) implements LocalCloud {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(25);

    @Override
    public URI url(Class<?> worker) {
        String name = name(worker);
        return cloud.local()
                .workerUrl(name)
                .orElseThrow(() -> new IllegalArgumentException("the worker " + name
                        + " has no address; declare @Worker(url = true), or call it by a host name of its own"));
    }

    @Override
    public URI url(String hostname) {
        return cloud.local()
                .hostUrl(hostname)
                .orElseThrow(() -> new IllegalArgumentException("no host name leads anywhere, nor does " + hostname));
    }

    @Override
    public String name(Class<?> declaration) {
        return requireDeployed(declaration).name();
    }

    private StackEntry<?> requireDeployed(Class<?> declaration) {
        String qualified = String.valueOf(declaration.getCanonicalName());
        return cloud.deployed().stack().entries().stream()
                .filter(entry -> entry.declaration().equals(qualified))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(qualified
                        + " is not deployed; is it declared, and does @AthanorTest name a worker that refers to it?"));
    }

    @Override
    public <E> E env(Class<E> worker) {
        return Envs.of(cloud, worker);
    }

    @Override
    public String secret(String variable) {
        return cloud.deployed()
                .secret(variable)
                .orElseThrow(() -> new IllegalArgumentException("no worker has a secret of the variable " + variable));
    }

    @Override
    public Deliveries drain(Class<?> queue) {
        return new Deliveries(cloud.local().drainQueue(name(queue)));
    }

    @Override
    public void hold(Class<?> queue) {
        cloud.local().holdQueue(name(queue));
    }

    @Override
    public <M> List<QueuedMessage<M>> messages(Class<? extends Producer<M>> queue) {
        return cloud.local().queuedMessages(name(queue)).stream()
                .map(message -> Messages.read(queue, message))
                .toList();
    }

    @Override
    public <M> void send(Class<? extends Producer<M>> queue, M message) {
        cloud.local().sendMessage(name(queue), Messages.write(queue, message));
    }

    @Override
    public Instant now() {
        return cloud.local().now();
    }

    @Override
    public List<FiredCron> advance(Duration span) {
        return cloud.local().advance(span);
    }

    @Override
    public CronOutcome fireCron(Class<?> worker, String expression) {
        return cloud.local().fireCron(name(worker), expression);
    }

    @Override
    public void fireWorkflowCron(Class<?> workflow, String expression) {
        cloud.local().fireWorkflowCron(name(workflow), expression);
    }

    @Override
    public List<String> instances(Class<?> workflow) {
        return cloud.local().workflowInstances(name(workflow));
    }

    @Override
    public <R> WorkflowStatus<R> awaitEnd(WorkflowInstance<R> instance) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        WorkflowStatus<R> status = instance.status();
        while (!status.state().isFinal()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the instance " + instance.id() + " has not ended, " + status);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            status = instance.status();
        }
        return status;
    }

    @Override
    public void replaceFetch(Class<?> worker, WorkerStandIn answer) {
        cloud.local().replace(name(worker), answer);
    }

    @Override
    public <T> void replace(Class<T> entrypoint, T implementation) {
        Stack stack = cloud.deployed().stack();
        requireDeployed(entrypoint);
        EntrypointEntry entry = stack.entry(entrypoint.getCanonicalName(), EntrypointEntry.class)
                .entry();
        cloud.local()
                .replace(stack.script(entry.worker()), entry.className(), CalledService.of(entrypoint, implementation));
    }

    @Override
    public List<WorkerLog> logs() {
        return cloud.logs().lines().stream().map(CloudOfTest::log).toList();
    }

    private static WorkerLog log(Logs.Line line) {
        return new WorkerLog(line.worker(), line.level(), line.text());
    }

    @Override
    public WorkerLog awaitLog(Class<?> worker, String text) {
        String name = name(worker);
        return cloud.logs()
                .await(line -> line.worker().equals(name) && line.text().contains(text))
                .map(CloudOfTest::log)
                .orElseThrow(() -> new AssertionError(name + " has not logged '" + text + "', but " + logs(worker)));
    }

    @Override
    public List<WorkerLog> logs(Class<?> worker) {
        String name = name(worker);
        return logs().stream().filter(log -> log.worker().equals(name)).toList();
    }

    @Override
    public Map<String, String> environment() {
        return cloud.local().environment();
    }
}
