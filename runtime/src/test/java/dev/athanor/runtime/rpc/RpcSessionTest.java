package dev.athanor.runtime.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.annotation.BigInt;
import dev.athanor.binding.RpcException;
import dev.athanor.binding.RpcStub;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two sessions that are each other's other side: what one keeps, the other calls. */
class RpcSessionTest {

    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    record Square(int radius, @BigInt long side) implements Shape {}

    record Tree<T>(T value, List<Tree<T>> below, Optional<Instant> at) {}

    interface Desk {
        Tree<Shape> same(Tree<Shape> tree);

        Map<Integer, String> names(Map<Integer, String> names);

        long count(long count);

        @BigInt
        long exact(@BigInt long count);

        String fail(String text);

        CompletionStage<String> later();

        UnaryOperator<String> greeter(String greeting);

        String greetBy(UnaryOperator<String> greeter);
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch gate = new CountDownLatch(1);
    private RpcSession here = new RpcSession(message -> {}, threads, Duration.ZERO);
    private final RpcSession there = new RpcSession(this::toHere, threads, Duration.ofSeconds(20));
    private final Desk desk = connect(Duration.ofSeconds(20));

    private void toHere(JsonNode message) {
        here.receive(carried(message));
    }

    /** As it arrives at the other side, where what stays at this one is a stub. */
    private static JsonNode carried(JsonNode message) {
        return TextForm.JSON.readTree(message.toString().replace("\"$\":\"function\"", "\"$\":\"stub\""));
    }

    private Desk connect(Duration timeout) {
        here = new RpcSession(message -> there.receive(carried(message)), threads, timeout);
        CallType type = CallType.of(Desk.class);
        long id = there.keep(new CalledObject(new Counter(), type, new Values(there)));
        return (Desk) StubHandler.stub(new StubHandler(id, type, new Values(here)));
    }

    @AfterEach
    void end() {
        gate.countDown();
        threads.shutdownNow();
    }

    @Test
    void valuesArriveAsTheyAre() {
        Tree<Shape> tree = new Tree<>(
                new Square(1, Long.MAX_VALUE),
                List.of(new Tree<>(new Circle(2), List.of(), Optional.of(Instant.ofEpochMilli(5)))),
                Optional.empty());

        assertThat(desk.same(tree)).isEqualTo(tree);
        assertThat(desk.names(Map.of(1, "one"))).isEqualTo(Map.of(1, "one"));
        assertThat(desk.exact(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void aLongThatANumberDoesNotKeepIsRefusedWithTheWayOut() {
        assertThat(desk.count(1L << 52)).isEqualTo(1L << 52);
        assertThatThrownBy(() -> desk.count(1L << 53)).hasMessageContaining("@BigInt");
    }

    @Test
    void anErrorArrivesWithItsClassAndMessage() {
        assertThatThrownBy(() -> desk.fail("broken"))
                .isInstanceOfSatisfying(
                        RpcException.class,
                        failure -> assertThat(failure.errorName()).isEqualTo("IllegalStateException"))
                .hasMessage("broken");
    }

    @Test
    void functionsAreCalledWhereTheyAreUntilTheyAreReleased() {
        UnaryOperator<String> greeter = desk.greeter("Hello");

        assertThat(greeter.apply("Ada")).isEqualTo("Hello Ada");
        assertThat(desk.greetBy(name -> "Hi " + name)).isEqualTo("Hi you");
        RpcStub.release(greeter);
        RpcStub.release("anything");
        assertThatThrownBy(() -> greeter.apply("Ada")).hasMessageContaining("let go of");
    }

    @Test
    void whoDoesNotWaitMayGiveUp() throws Exception {
        CompletableFuture<String> given = desk.later().toCompletableFuture();
        CompletableFuture<String> kept = desk.later().toCompletableFuture();

        assertThat(given.cancel(true)).isTrue();
        gate.countDown();

        assertThat(kept.get(20, TimeUnit.SECONDS)).isEqualTo("now");
        assertThat(given).isCancelled();
    }

    @Test
    void aCallWithoutAnAnswerEndsWithTheTimeOrTheConnection() {
        Desk impatient = connect(Duration.ofMillis(50));
        assertThatThrownBy(() -> impatient.greetBy(name -> waiting()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no answer within");

        CompletableFuture<String> open = desk.later().toCompletableFuture();
        here.end("it was stopped");
        assertThat(here.hasEnded()).isTrue();
        assertThatThrownBy(() -> impatient.count(1)).hasMessage("it was stopped");
        assertThat(open).isNotCompleted();
    }

    private String waiting() {
        try {
            gate.await();
            return "now";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "never";
        }
    }

    private final class Counter implements Desk {

        @Override
        public Tree<Shape> same(Tree<Shape> tree) {
            return tree;
        }

        @Override
        public Map<Integer, String> names(Map<Integer, String> names) {
            return names;
        }

        @Override
        public long count(long count) {
            return count;
        }

        @Override
        public long exact(long count) {
            return count;
        }

        @Override
        public String fail(String text) {
            throw new IllegalStateException(text);
        }

        @Override
        public CompletionStage<String> later() {
            return CompletableFuture.supplyAsync(RpcSessionTest.this::waiting, threads);
        }

        @Override
        public UnaryOperator<String> greeter(String greeting) {
            return name -> greeting + " " + name;
        }

        @Override
        public String greetBy(UnaryOperator<String> greeter) {
            return greeter.apply("you");
        }
    }
}
