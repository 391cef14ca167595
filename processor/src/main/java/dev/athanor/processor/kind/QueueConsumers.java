package dev.athanor.processor.kind;

import dev.athanor.annotation.Queue;
import dev.athanor.annotation.QueueConsumer;
import dev.athanor.binding.Producer;
import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.processor.catalogue.QueueProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Names;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.ConsumerModel;
import dev.athanor.processor.model.TsQueue;
import dev.athanor.processor.payload.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the queues that a worker consumes. */
final class QueueConsumers {

    private static final PayloadResource QUEUES = new PayloadResource(new Resource(Producer.class), Queue.class);

    private QueueConsumers() {}

    /** The consumers that could be read, in the order declared. If one could not, the worker is withheld. */
    static List<ConsumerModel> read(Declaration declaration, Facilities facilities) {
        List<ConsumerModel> consumers = new ArrayList<>();
        for (AnnotationReading annotation : facilities.annotations().on(declaration.type(), QueueConsumer.class)) {
            Optional<TypeElement> deadLetters = isNone(annotation, "deadLetterQueue")
                    ? Optional.empty()
                    : queue(annotation, "deadLetterQueue", facilities);
            queue(annotation, "queue", facilities)
                    .flatMap(queue -> consumer(annotation, queue, deadLetters, facilities))
                    .ifPresentOrElse(consumers::add, () -> facilities.report().withhold(declaration.type()));
        }
        return consumers;
    }

    static Optional<TypeElement> queue(AnnotationReading annotation, String member, Facilities facilities) {
        Optional<Written<TypeElement>> named = annotation.type(member);
        Optional<TypeElement> queue =
                named.flatMap(type -> Declared.by(Queue.class, type.value().asType(), facilities));
        if (queue.isEmpty()) {
            facilities
                    .report()
                    .add(QueueProblem.NOT_A_QUEUE.at(
                            annotation.originOf(member),
                            annotation
                                    .value(member)
                                    .map(value -> value.value().toString())
                                    .orElse("")));
        }
        return queue;
    }

    static boolean isNone(AnnotationReading annotation, String member) {
        return annotation
                .value(member)
                .filter(written -> !written.value().toString().equals("void.class"))
                .isEmpty();
    }

    private static Optional<ConsumerModel> consumer(
            AnnotationReading annotation, TypeElement queue, Optional<TypeElement> deadLetters, Facilities facilities) {
        ConsumerSettings settings = new ConsumerSettings(
                queue.getQualifiedName().toString(),
                integer(annotation, "batchSize"),
                integer(annotation, "maxWaitTimeMs"),
                integer(annotation, "maxRetries"),
                integer(annotation, "retryDelay"),
                integer(annotation, "maxConcurrency"),
                deadLetters.map(type -> type.getQualifiedName().toString()).orElse(null),
                StageNames.of(annotation));
        return QUEUES.payload(queue, facilities)
                .map(payload -> model(annotation, queue, payload, settings, facilities));
    }

    private static ConsumerModel model(
            AnnotationReading annotation,
            TypeElement queue,
            Payload payload,
            ConsumerSettings settings,
            Facilities facilities) {
        return new ConsumerModel(
                annotation.originOf("queue"),
                annotation.originOf("deadLetterQueue"),
                new TsQueue(
                        Names.id(queue.getSimpleName()), facilities.interfaces().doc(queue), payload.type()),
                payload.declarations(),
                settings);
    }

    private static @Nullable Integer integer(AnnotationReading annotation, String member) {
        return annotation.integer(member).map(Written::value).orElse(null);
    }
}
