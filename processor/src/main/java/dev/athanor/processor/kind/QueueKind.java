package dev.athanor.processor.kind;

import dev.athanor.annotation.PullConsumer;
import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;
import dev.athanor.binding.PullQueue;
import dev.athanor.manifest.PullSettings;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.processor.catalogue.QueueProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.TsAmbient;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** {@code @Queue interface Tasks extends Producer<Task>}, bound as {@code readonly TASKS: Queue<Task>}. */
final class QueueKind implements Kind {

    private static final PayloadResource SENT = new PayloadResource(new Resource(Producer.class), Queue.class);
    private static final PayloadResource PULLED = new PayloadResource(new Resource(PullQueue.class), Queue.class);

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(Queue.class);
    }

    @Override
    public List<Class<? extends Annotation>> parts() {
        return List.of(PullConsumer.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        AnnotationReading queue = declaration.annotation();
        Optional<AnnotationReading> pull = facilities.annotations().first(declaration.type(), PullConsumer.class);
        QueueEntry entry = new QueueEntry(
                queue.string("name").map(Written::value).orElse(null),
                integer(queue, "deliveryDelay"),
                queue.bool("deliveryPaused").map(Written::value).orElse(null),
                integer(queue, "messageRetentionPeriod"),
                pull.map(consumer -> pull(consumer, declaration, facilities)).orElse(null),
                queue.bool("retain").map(Written::value).orElse(null));
        if (pull.isEmpty() && resource(declaration.type(), facilities).equals(PULLED)) {
            facilities
                    .report()
                    .add(QueueProblem.PULL_WITHOUT_CONSUMER.at(declaration.origin(), declaration.simpleName()));
        }
        return resource(declaration.type(), facilities).declare(declaration, entry, facilities);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(Queue.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        TypeElement declared = Declared.by(Queue.class, method, facilities).orElseThrow();
        return resource(declared, facilities).bind(method, payload -> TsAmbient.of("Queue", payload), facilities);
    }

    private static PayloadResource resource(TypeElement type, Facilities facilities) {
        boolean pulls = facilities
                .interfaces()
                .supertype(type.asType(), PullQueue.class)
                .isPresent();
        return pulls ? PULLED : SENT;
    }

    private static PullSettings pull(AnnotationReading consumer, Declaration declaration, Facilities facilities) {
        Optional<String> deadLetters = QueueConsumers.isNone(consumer, "deadLetterQueue")
                ? Optional.empty()
                : QueueConsumers.queue(consumer, "deadLetterQueue", facilities)
                        .map(type -> type.getQualifiedName().toString());
        deadLetters
                .filter(declaration.qualifiedName()::equals)
                .ifPresent(itself -> facilities
                        .report()
                        .add(QueueProblem.DEAD_LETTERS_TO_ITSELF.at(consumer.originOf("deadLetterQueue"), itself)));
        return new PullSettings(
                integer(consumer, "batchSize"),
                integer(consumer, "maxRetries"),
                integer(consumer, "retryDelay"),
                integer(consumer, "visibilityTimeoutMs"),
                deadLetters.orElse(null),
                StageNames.of(consumer));
    }

    private static @Nullable Integer integer(AnnotationReading annotation, String member) {
        return annotation.integer(member).map(Written::value).orElse(null);
    }
}
