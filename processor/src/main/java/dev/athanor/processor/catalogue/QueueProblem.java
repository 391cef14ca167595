package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a queue, its consumers and its dead letters. */
public enum QueueProblem implements ProblemCode {
    NOT_A_QUEUE(error("ATH040", "%1$s has no @Queue", "name an interface with @Queue")),
    SECOND_CONSUMER(error(
            "ATH041",
            "the queue %1$s has a second consumer, besides the one of %2$s",
            "remove one; a queue has one consumer")),
    DEAD_LETTERS_TO_ITSELF(error(
            "ATH042",
            "%1$s is its own dead letter queue, so that what fails is tried for ever",
            "name another queue, or none")),
    PULL_WITHOUT_CONSUMER(error(
            "ATH099",
            "%1$s extends PullQueue and has no @PullConsumer, without which Cloudflare gives out no messages",
            "add @PullConsumer, or extend Producer")),
    DEAD_LETTER_CYCLE(error(
            "ATH185",
            "%1$s is its own dead letter queue in the end (%2$s), so that what fails is tried for ever",
            "let one of them have none"));

    private final ProblemText text;

    QueueProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
