package dev.athanor.local;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.Queue;
import dev.athanor.local.workerd.Workerd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The time by which queues deliver and crons are due: this machine's, or ahead of it. What is due on the way there happens in its order:
 * the time goes on from one such moment to the next.
 */
final class AccountTime {

    private static final int MOST_STEPS = 10_000;

    private final AccountStore store;
    private final Workerd workerd;
    private final CronTimer crons;
    private Duration ahead = Duration.ZERO;

    AccountTime(AccountStore store, Workerd workerd, CronTimer crons) {
        this.store = store;
        this.workerd = workerd;
        this.crons = crons;
    }

    synchronized Instant now() {
        return Instant.now().plus(ahead);
    }

    synchronized void reset() {
        if (!ahead.isZero()) {
            set(Duration.ZERO);
        }
    }

    synchronized List<FiredCron> advance(Duration span) {
        if (span.isNegative()) {
            throw new IllegalArgumentException("time does not go back, by " + span);
        }
        Instant begin = now();
        Duration end = ahead.plus(span);
        Instant until = begin.plus(span);
        List<FiredCron> fired = new ArrayList<>();
        Instant done = begin;
        for (int steps = 0; ; steps++) {
            if (steps > MOST_STEPS) {
                throw new IllegalArgumentException("more than " + MOST_STEPS + " crons and deliveries are due within "
                        + span + "; go on in shorter spans");
            }
            Optional<Instant> cron = crons.nextAfter(done).filter(minute -> !minute.isAfter(until));
            Optional<Instant> delivery = due().filter(time -> !time.isAfter(until));
            Optional<Instant> next =
                    Stream.of(cron, delivery).flatMap(Optional::stream).min(Instant::compareTo);
            if (next.isEmpty()) {
                break;
            }
            set(latest(ahead, Duration.between(begin, next.get()).plus(end.minus(span))));
            deliver();
            if (cron.equals(next)) {
                fired.addAll(crons.fireAllDue(next.get()));
                done = next.get();
            }
        }
        set(end);
        deliver();
        return List.copyOf(fired);
    }

    private static Duration latest(Duration first, Duration second) {
        return first.compareTo(second) >= 0 ? first : second;
    }

    private void set(Duration changed) {
        ahead = changed;
        workerd.ahead(changed);
    }

    private Optional<Instant> due() {
        ObjectNode queues = queues();
        return queues.path("queues").isEmpty()
                ? Optional.empty()
                : Optional.of(workerd.data("queue/due", queues))
                        .filter(JsonNode::isNumber)
                        .map(time -> Instant.ofEpochMilli(time.asLong()));
    }

    private void deliver() {
        ObjectNode queues = queues();
        if (!queues.path("queues").isEmpty()) {
            workerd.data("queue/deliver", queues);
        }
    }

    /** Those that a worker consumes. */
    private ObjectNode queues() {
        Account account = store.account();
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = arguments.putArray("queues");
        account.queues().values().stream()
                .filter(queue -> Optional.ofNullable(queue.consumer())
                        .filter(consumer -> !consumer.pulls())
                        .isPresent())
                .map(Queue::id)
                .forEach(ids::add);
        return arguments;
    }
}
