package dev.athanor.processor.kind;

import dev.athanor.annotation.Binding;
import dev.athanor.annotation.Cron;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.Secret;
import dev.athanor.annotation.SecretKey;
import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.ConsumerModel;
import dev.athanor.processor.model.CronModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.HostedClass;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsWorkerModule;
import dev.athanor.processor.model.WorkerModel;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code @Worker interface Api}: becomes {@code ApiEnv}, a TypeScript module with {@code Env}, and a manifest entry. */
final class WorkerKind implements Kind {

    static final String SUFFIX = "Env";

    private final WorkerBindings bindings;

    WorkerKind(List<Kind> kinds) {
        this.bindings = new WorkerBindings(kinds);
    }

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(Worker.class);
    }

    @Override
    public List<Class<? extends Annotation>> parts() {
        Stream<Class<? extends Annotation>> own = Stream.of(
                Cron.class, QueueConsumer.class, Var.class, Json.class, Secret.class, SecretKey.class, Binding.class);
        return Stream.concat(own, bindings.methodParts()).toList();
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        WorkerModel worker = new WorkerModel(
                bindings.read(declaration, facilities),
                QueueConsumers.read(declaration, facilities),
                CronTriggers.read(declaration, facilities),
                RoutesAndDomains.routes(declaration.annotation(), facilities),
                RoutesAndDomains.domains(declaration.annotation(), facilities));
        WorkerSettings settings = new WorkerSettings(declaration.annotation(), facilities);
        return settings.entry(worker)
                .map(entry -> new DeclarationModel(
                        declaration.origin(),
                        Fragment.of(declaration.qualifiedName(), declaration.id(), entry),
                        facilities
                                .classes()
                                .of(
                                        declaration.type(),
                                        SUFFIX,
                                        ", by means of a connection to what the worker is bound to.",
                                        BindingModels.SOURCE,
                                        worker.bindings().stream()
                                                .map(BindingModel::java)
                                                .toList()),
                        Optional.of(module(declaration, worker, entry)),
                        Optional.of(worker)));
    }

    private static TsWorkerModule module(Declaration declaration, WorkerModel worker, WorkerEntry entry) {
        Stream<TsDeclaration> ofBindings =
                worker.bindings().stream().flatMap(binding -> binding.declarations().stream());
        Stream<TsDeclaration> ofQueues =
                worker.consumers().stream().flatMap(consumer -> consumer.declarations().stream());
        return new TsWorkerModule(
                declaration.id(),
                declaration.qualifiedName(),
                declaration.doc(),
                WorkerCode.title(entry.code()),
                entry.code() != null && entry.code().serviceWorker(),
                entry.addresses().url()
                        || !worker.routes().isEmpty()
                        || !worker.domains().isEmpty(),
                worker.bindings().stream().map(BindingModel::types).toList(),
                worker.consumers().stream().map(ConsumerModel::types).distinct().toList(),
                worker.crons().stream().map(CronModel::types).distinct().toList(),
                worker.bindings().stream()
                        .flatMap(binding -> binding.hosts().stream())
                        .map(HostedClass::types)
                        .distinct()
                        .toList(),
                Stream.concat(ofBindings, ofQueues).distinct().toList());
    }
}
