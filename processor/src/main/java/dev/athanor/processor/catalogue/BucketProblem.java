package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with an R2 bucket. */
public enum BucketProblem implements ProblemCode {
    LIFECYCLE_WITHOUT_TRANSITION(error(
            "ATH096",
            "the lifecycle rule says of no object what becomes of it",
            "add deleteObjectsTransition, storageClassTransitions or abortMultipartUploadsTransition")),
    UPLOADS_UNTIL_A_DAY(
            error("ATH097", "unfinished uploads cannot be given up on a day", "write maxAge instead of date")),
    DUPLICATE_RULE(error("ATH098", "two %1$s of one bucket are called \"%2$s\"", "rename or remove one of them")),
    NOT_OF_NOTIFICATIONS(error(
            "ATH100",
            "the messages of %1$s are %2$s, and R2 sends R2EventNotification",
            "let %1$s extend Producer<R2EventNotification>, or name another queue")),
    OVERLAPPING_NOTIFICATIONS(error(
            "ATH101",
            "%1$s would hear twice of the same event of one object, which Cloudflare refuses",
            "choose prefixes and suffixes that no key has both of, or one notification for both"));

    private final ProblemText text;

    BucketProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
