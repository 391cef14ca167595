package dev.athanor.processor.kind;

import dev.athanor.annotation.Worker;
import dev.athanor.annotation.WorkerRef;
import dev.athanor.processor.catalogue.HostingProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/** Workers that an annotation names by their interface. */
final class NamedWorkers {

    private static final String HOST = "worker";
    private static final String NONE = "void.class";

    private NamedWorkers() {}

    /** Whether a member names something; {@code void.class} is nothing. */
    static boolean isNamed(AnnotationReading annotation, String member) {
        return annotation
                .value(member)
                .filter(written -> !written.value().toString().equals(NONE))
                .isPresent();
    }

    /** The worker of this project that a member names. What is none is reported. */
    static Optional<TypeElement> read(AnnotationReading annotation, String member, Facilities facilities) {
        return read(annotation, member, type -> Declared.by(Worker.class, type.asType(), facilities), facilities);
    }

    /** The worker, of this or another project, that a class lives in. What is none is reported. */
    static Optional<TypeElement> host(AnnotationReading annotation, Facilities facilities) {
        return read(
                annotation,
                HOST,
                type -> Declared.by(Worker.class, type.asType(), facilities)
                        .or(() -> Declared.by(WorkerRef.class, type.asType(), facilities)),
                facilities);
    }

    /** Whether a class lives in a worker of another project. */
    static boolean isElsewhere(AnnotationReading annotation, Facilities facilities) {
        return annotation
                .type(HOST)
                .flatMap(type -> Declared.by(WorkerRef.class, type.value().asType(), facilities))
                .isPresent();
    }

    private static Optional<TypeElement> read(
            AnnotationReading annotation,
            String member,
            Function<TypeElement, Optional<TypeElement>> find,
            Facilities facilities) {
        if (!isNamed(annotation, member)) {
            return Optional.empty();
        }
        Optional<TypeElement> worker =
                annotation.type(member).map(Written::value).flatMap(find);
        if (worker.isEmpty()) {
            facilities
                    .report()
                    .add(HostingProblem.NOT_A_WORKER.at(
                            annotation.originOf(member),
                            annotation
                                    .value(member)
                                    .map(value -> value.value().toString())
                                    .orElse("")));
        }
        return worker;
    }
}
