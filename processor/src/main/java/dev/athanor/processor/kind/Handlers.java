package dev.athanor.processor.kind;

import dev.athanor.annotation.Worker;
import dev.athanor.processor.catalogue.ServiceProblem;
import dev.athanor.processor.diagnostic.Origin;
import javax.lang.model.element.TypeElement;

/** What a declaration needs of another worker's code. */
final class Handlers {

    private Handlers() {}

    /** Reports a worker whose handler is needed and that only serves files. */
    static void require(String handler, TypeElement worker, String whoever, Origin origin, Facilities facilities) {
        facilities
                .annotations()
                .first(worker, Worker.class)
                .filter(annotation -> annotation.string("entrypoint").isEmpty()
                        && annotation.string("script").isEmpty())
                .ifPresent(annotation -> facilities
                        .report()
                        .add(ServiceProblem.CALLED_WITHOUT_CODE.at(origin, whoever, handler, worker.getSimpleName())));
    }
}
