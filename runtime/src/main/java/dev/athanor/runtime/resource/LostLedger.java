package dev.athanor.runtime.resource;

import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What is known of a stage whose ledger is missing, or cannot be read: the tags of its scripts, the names that no other stage
 * has by default, and what its scripts are bound to. What is known by that only is never deleted without consent.
 */
final class LostLedger {

    private LostLedger() {}

    /** What is wrong, as a sentence without its subject; nothing while the ledger is as it should be. */
    static Optional<String> problem(Planning planning) {
        String unreadable = planning.ledger().problem();
        if (unreadable != null) {
            return Optional.of(unreadable);
        }
        boolean unknown =
                planning.ledger().entries().isEmpty() && !Workers.ours(planning).isEmpty();
        return unknown
                ? Optional.of("knows nothing of this stage, although workers of the account carry its tags")
                : Optional.empty();
    }

    static void warn(Planning planning) {
        problem(planning)
                .ifPresent(problem -> planning.warn(
                        Planning.LEDGER,
                        problem
                                + ". This plan goes by tags, by default names and by what the stage's workers are bound to;"
                                + " the next apply that has something to do writes the ledger anew."));
    }

    /** Whether a script of the stage is bound to something, or consumes it. */
    static boolean isBound(Planning planning, String kind, String name, String id) {
        Set<String> ours = Workers.ours(planning);
        ours.forEach(script -> planning.account().settings.start(script));
        boolean bound = ours.stream()
                .flatMap(script -> planning.account().settings(script).stream())
                .flatMap(settings ->
                        StreamSupport.stream(settings.path("bindings").spliterator(), false))
                .anyMatch(binding -> leadsTo(binding, kind, name, id));
        return bound || (kind.equals(Queues.KIND) && isConsumed(planning, ours, name));
    }

    /** Whether a queue is consumed by a script of the stage, or takes what these could not deal with. */
    private static boolean isConsumed(Planning planning, Set<String> ours, String name) {
        return planning.account().queues().stream()
                .flatMap(queue -> PresentConsumers.of(queue).stream()
                        .filter(consumer -> consumer.worker() != null && ours.contains(consumer.worker()))
                        .filter(consumer -> queue.queueName().equals(name)
                                || name.equals(PresentConsumers.deadLetterQueue(consumer))))
                .findFirst()
                .isPresent();
    }

    /** A binding's type begins its kind's word: {@code d1}, {@code kv_namespace}. */
    private static boolean leadsTo(JsonNode binding, String kind, String name, String id) {
        String type = binding.path("type").asString("");
        return !type.isEmpty()
                && kind.replace('-', '_').startsWith(type)
                && binding.properties().stream()
                        .filter(field -> !field.getKey().equals("name")
                                && !field.getKey().equals("type"))
                        .map(field -> field.getValue().asString(""))
                        .anyMatch(value -> value.equals(id) || value.equals(name));
    }
}
