package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;
import static dev.athanor.processor.diagnostic.ProblemText.warning;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with how a worker runs. */
public enum WorkerProblem implements ProblemCode {
    DATE_TOO_EARLY(error("ATH027", "the compatibility date %1$s is before %2$s", "write %2$s or a later one: %3$s")),
    CONFLICTING_FLAGS(
            error("ATH028", "the compatibility flags \"%1$s\" and \"%2$s\" exclude each other", "remove one of them")),
    DUPLICATE_FLAG(error(
            "ATH029",
            "the compatibility flag \"%1$s\" is set twice",
            "remove one; compatibility = NODE sets nodejs_compat and nodejs_compat_populate_process_env")),
    SEVERAL_PLACEMENTS(error(
            "ATH076",
            "@Placement says in several ways where the worker runs",
            "keep one of mode, region, host and hostname")),
    REPEATED_TAIL_CONSUMER(
            error("ATH077", "%1$s is named twice as a tail consumer", "remove one; it would hear everything twice")),
    PREVIEWS_WITH_OBJECTS(error(
            "ATH078",
            "previewUrls is true, and the worker hosts the Durable Objects of %1$s, which Cloudflare gives no preview addresses",
            "remove previewUrls, or let another worker host them")),
    EXPERIMENTAL_FLAG(error("ATH079", "Cloudflare takes no compatibility flag \"%1$s\"", "%2$s")),
    REMOTE_DEVELOPMENT(error(
            "ATH080",
            "a worker cannot run at Cloudflare while it is developed: athanor:dev works without an account",
            "leave remote out; deploy a stage of your own (-Dathanor.stage=) or a version (-Dathanor.tag=) instead")),
    UNKNOWN_FLAG(warning("ATH180", "no compatibility flag \"%1$s\" is known", "%2$s")),
    FLAG_BY_DATE(error(
            "ATH181",
            "the compatibility flag \"%1$s\" is on %2$s, and Cloudflare refuses it beside such a date",
            "remove it")),
    EXPERIMENT(warning(
            "ATH182",
            "the compatibility flag \"%1$s\" is an experiment, which Cloudflare takes in no deployed worker",
            "remove it until it is released")),
    TAIL_OF_ITSELF(error(
            "ATH183",
            "%1$s is its own tail consumer, so that each thing that it hears makes it run again",
            "name another worker"));

    private final ProblemText text;

    WorkerProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
