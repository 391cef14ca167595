package dev.athanor.processor.kind;

import dev.athanor.annotation.Queue;
import dev.athanor.binding.Producer;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.TsAmbient;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** {@code @Queue interface Tasks extends Producer<Task>}, bound as {@code readonly TASKS: Queue<Task>}. */
final class QueueKind implements Kind {

    private static final PayloadResource RESOURCE = new PayloadResource(new Resource(Producer.class), Queue.class);

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(Queue.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        String name =
                declaration.annotation().string("name").map(Written::value).orElse(null);
        Fragment fragment = Fragment.of(declaration.qualifiedName(), declaration.id(), new QueueEntry(name));
        return RESOURCE.declare(declaration, fragment, facilities);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(Queue.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        return RESOURCE.bind(method, payload -> TsAmbient.of("Queue", payload), facilities);
    }
}
