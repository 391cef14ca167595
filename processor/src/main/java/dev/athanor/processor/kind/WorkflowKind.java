package dev.athanor.processor.kind;

import dev.athanor.annotation.Workflow;
import dev.athanor.annotation.WorkflowEvent;
import dev.athanor.binding.WorkflowRuns;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.WorkflowEntry;
import dev.athanor.manifest.WorkflowLimitSettings;
import dev.athanor.processor.catalogue.WorkflowProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Names;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.HostedClass;
import dev.athanor.processor.model.RpcBase;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsExportedClass;
import dev.athanor.processor.model.TsHelper;
import dev.athanor.processor.model.TsImport;
import dev.athanor.processor.model.TsWorkflowModule;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * {@code @Workflow interface OrderProcessor extends WorkflowRuns<Order, Receipt>}, bound as
 * {@code readonly ORDER_PROCESSOR: TypedWorkflow<Order, Receipt, OrderProcessorEvents>}.
 */
final class WorkflowKind implements Kind {

    private static final Resource RESOURCE = new Resource(WorkflowRuns.class);

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(Workflow.class);
    }

    @Override
    public List<Class<? extends Annotation>> parts() {
        return List.of(WorkflowEvent.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        AnnotationReading annotation = declaration.annotation();
        String className = className(annotation, declaration.type());
        WorkflowEvents events = WorkflowEvents.read(declaration.type(), facilities);
        events.report(declaration, facilities);
        checkElsewhere(declaration, facilities);
        Optional<WorkflowPayloads> payloads = RESOURCE.handleOf(declaration.type(), facilities)
                .map(handle -> WorkflowPayloads.of(handle, facilities));
        payloads.ifPresent(found -> found.report(declaration, facilities));
        Fragment fragment =
                Fragment.of(declaration.qualifiedName(), declaration.id(), entry(annotation, className, facilities));
        return RESOURCE.handleClass(declaration, events::sender, facilities)
                .flatMap(handle -> payloads.map(found -> new DeclarationModel(
                        declaration.origin(),
                        fragment,
                        handle,
                        Optional.of(module(declaration, className, found, events)),
                        Optional.empty())));
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(Workflow.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        TypeElement declared = Declared.by(Workflow.class, method, facilities).orElseThrow();
        Optional<DeclaredType> handle = RESOURCE.handleOf(declared, facilities);
        Optional<WorkflowPayloads> payloads = handle.map(found -> WorkflowPayloads.of(found, facilities));
        if (payloads.filter(WorkflowPayloads::isSupported).isEmpty()) {
            facilities.report().withhold(declared);
        }
        return handle.flatMap(extended -> payloads.map(found -> BindingModels.of(
                method,
                RESOURCE.initialiser(method, declared, extended, facilities),
                new TsHelper(
                        "TypedWorkflow",
                        List.of(found.params().type(), found.result().type(), part(declared, "Events"))),
                found.declarations(),
                new DeclaredTarget(declared.getQualifiedName().toString()),
                hosts(declared, facilities))));
    }

    /** Another project decides what a workflow of its own is called and how it runs. */
    private static void checkElsewhere(Declaration declaration, Facilities facilities) {
        AnnotationReading annotation = declaration.annotation();
        if (NamedWorkers.isElsewhere(annotation, facilities)) {
            Stream.of("limits", "schedules")
                    .filter(member -> annotation.value(member).isPresent())
                    .forEach(member -> facilities
                            .report()
                            .add(WorkflowProblem.SETTING_ELSEWHERE.at(
                                    annotation.originOf(member), declaration.simpleName(), member)));
            if (annotation.string("name").isEmpty()) {
                facilities
                        .report()
                        .add(WorkflowProblem.NAME_ELSEWHERE.at(
                                annotation.originOf("worker"), declaration.simpleName()));
            }
        }
    }

    private static Optional<HostedClass> hosts(TypeElement declared, Facilities facilities) {
        AnnotationReading annotation =
                facilities.annotations().first(declared, Workflow.class).orElseThrow();
        return NamedWorkers.isNamed(annotation, "worker")
                ? Optional.empty()
                : Optional.of(new HostedClass(
                        declared.getQualifiedName().toString(),
                        new TsExportedClass(
                                className(annotation, declared),
                                part(declared, "Workflow"),
                                RpcBase.WORKFLOW_ENTRYPOINT)));
    }

    private static TsImport part(TypeElement declared, String suffix) {
        return new TsImport(Names.id(declared.getSimpleName()), declared.getSimpleName() + suffix);
    }

    private static WorkflowEntry entry(AnnotationReading annotation, String className, Facilities facilities) {
        return new WorkflowEntry(
                annotation.string("name").map(Written::value).orElse(null),
                className,
                NamedWorkers.host(annotation, facilities)
                        .map(worker -> worker.getQualifiedName().toString())
                        .orElse(null),
                annotation
                        .annotation("limits")
                        .map(limits -> new WorkflowLimitSettings(
                                limits.integer("steps").map(Written::value).orElse(null)))
                        .orElse(null),
                CronTriggers.expressions(annotation.strings("schedules"), facilities.report()));
    }

    private static TsWorkflowModule module(
            Declaration declaration, String className, WorkflowPayloads payloads, WorkflowEvents events) {
        Stream<TsDeclaration> declarations =
                Stream.concat(payloads.declarations().stream(), events.declarations().stream());
        return new TsWorkflowModule(
                declaration.id(),
                declaration.qualifiedName(),
                declaration.doc(),
                className,
                NamedWorkers.isNamed(declaration.annotation(), "worker"),
                payloads.params().type(),
                payloads.result().type(),
                events.types(),
                declarations.toList());
    }

    private static String className(AnnotationReading annotation, TypeElement type) {
        return annotation
                .string("className")
                .map(Written::value)
                .orElse(type.getSimpleName().toString());
    }
}
