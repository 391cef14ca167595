package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.annotation.WorkflowEvent;
import dev.athanor.processor.catalogue.PayloadProblem;
import dev.athanor.processor.catalogue.WorkflowProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.DeclaredMethod;
import dev.athanor.processor.declaration.Names;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.JavaMember;
import dev.athanor.processor.model.JavaParameter;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsEvent;
import dev.athanor.processor.payload.Payload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The events of a workflow. A method {@code @WorkflowEvent void paymentReceived(String instance, Payment payment)} becomes
 *
 * <pre>{@code
 * @Override public void paymentReceived(String instance, Payment payment) {
 *   this.handle.get(instance).sendEvent("payment-received", payment);
 * }
 * }</pre>
 *
 * @param all the methods with the annotation, in the order declared
 */
record WorkflowEvents(List<Event> all) {

    /**
     * An event.
     *
     * @param method the method that sends it
     * @param name its type
     * @param nameOrigin where that was written
     * @param doc the method's Javadoc as written, or nothing
     * @param payload what is sent; nothing when the method has other parameters than it should
     */
    record Event(DeclaredMethod method, String name, Origin nameOrigin, String doc, Optional<Payload> payload) {}

    static WorkflowEvents read(TypeElement workflow, Facilities facilities) {
        return new WorkflowEvents(facilities.interfaces().methods(workflow).stream()
                .flatMap(method -> facilities.annotations().first(method.element(), WorkflowEvent.class).stream()
                        .map(annotation -> event(method, annotation, facilities)))
                .toList());
    }

    private static Event event(DeclaredMethod method, AnnotationReading annotation, Facilities facilities) {
        Optional<Written<String>> type = annotation.string("type");
        return new Event(
                method,
                type.map(Written::value).orElse(Names.id(method.name())),
                type.map(Written::origin).orElse(method.origin()),
                facilities.interfaces().doc(method.element()),
                isWellFormed(method, facilities)
                        ? Optional.of(facilities
                                .payloads()
                                .json(method.type().getParameterTypes().get(1)))
                        : Optional.empty());
    }

    private static boolean isWellFormed(DeclaredMethod method, Facilities facilities) {
        List<? extends TypeMirror> parameters = method.type().getParameterTypes();
        return method.isAbstract()
                && method.element().getTypeParameters().isEmpty()
                && !method.element().isVarArgs()
                && method.type().getReturnType().getKind() == TypeKind.VOID
                && parameters.size() == 2
                && facilities.interfaces().is(parameters.get(0), String.class);
    }

    /** Reports what is wrong with them. */
    void report(Declaration declaration, Facilities facilities) {
        Map<String, String> methodByName = new HashMap<>();
        for (Event event : all) {
            String method = event.method().name();
            if (event.payload().isEmpty()) {
                facilities
                        .report()
                        .add(WorkflowProblem.EVENT_SIGNATURE.at(event.method().origin(), method));
            }
            event.payload().stream()
                    .flatMap(payload -> payload.unsupported().stream())
                    .forEach(type -> facilities
                            .report()
                            .add(PayloadProblem.UNSUPPORTED_PAYLOAD.at(
                                    event.method().origin(), type.path(), type.reason(), type.hint())));
            String first = methodByName.putIfAbsent(event.name(), method);
            if (first != null) {
                facilities
                        .report()
                        .add(WorkflowProblem.DUPLICATE_EVENT.at(
                                event.nameOrigin(), declaration.simpleName(), first, method, event.name()));
            }
        }
    }

    /** The method that sends, when a method of the interface is an event. */
    Optional<JavaMember> sender(DeclaredMethod method, JavaParameter handle) {
        return all.stream()
                .filter(event -> event.method().element().equals(method.element()))
                .findFirst()
                .map(event -> sender(event, handle));
    }

    private static JavaMember sender(Event event, JavaParameter handle) {
        List<JavaParameter> parameters = JavaMembers.parameters(event.method());
        return new JavaMember(
                event.method().name(),
                TypeName.VOID,
                parameters,
                false,
                event.doc().isBlank() ? "Sends the event {@code " + event.name() + "}." : "",
                parameters.size() == 2
                        ? CodeBlock.of(
                                "this.$N.get($N).sendEvent($S, $N)",
                                handle.name(),
                                parameters.get(0).name(),
                                event.name(),
                                parameters.get(1).name())
                        : CodeBlock.of(""));
    }

    /** The events that could be read. */
    List<TsEvent> types() {
        return all.stream()
                .flatMap(event ->
                        event.payload().stream().map(payload -> new TsEvent(event.name(), event.doc(), payload.type())))
                .toList();
    }

    /** The types that their payloads reach. */
    List<TsDeclaration> declarations() {
        return all.stream()
                .flatMap(event -> event.payload().stream())
                .flatMap(payload -> payload.declarations().stream())
                .toList();
    }
}
