package dev.athanor.processor.kind;

import dev.athanor.annotation.Worker;
import dev.athanor.annotation.WorkerRef;
import dev.athanor.manifest.BindingOptions;
import dev.athanor.manifest.OutboundOptions;
import dev.athanor.processor.catalogue.HostingProblem;
import dev.athanor.processor.catalogue.PayloadProblem;
import dev.athanor.processor.catalogue.ServiceProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.payload.Payload;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads {@code @Outbound(worker = Egress.class, parameters = Caller.class)}. */
final class OutboundWorker {

    private OutboundWorker() {}

    /** What the manifest says; nothing when the worker is none, which is reported. */
    static Optional<BindingOptions> options(AnnotationReading outbound, Facilities facilities) {
        List<String> names = record(outbound)
                .map(type -> type.value().getRecordComponents().stream()
                        .map(Element::getSimpleName)
                        .map(Object::toString)
                        .toList())
                .orElse(List.of());
        return worker(outbound, facilities)
                .map(worker -> new OutboundOptions(worker.getQualifiedName().toString(), names));
    }

    /** The TypeScript type of the parameters, if there are some that can be sent; otherwise that is reported. */
    static Optional<Payload> parameters(AnnotationReading outbound, Facilities facilities) {
        Optional<Written<TypeElement>> written = outbound.type("parameters");
        written.filter(type -> type.value().getKind() != ElementKind.RECORD)
                .ifPresent(type -> facilities
                        .report()
                        .add(ServiceProblem.PARAMETERS_NOT_A_RECORD.at(type.origin(), type.value())));
        Optional<Written<TypeElement>> found = record(outbound);
        Optional<Payload> payload =
                found.map(type -> facilities.payloads().json(type.value().asType()));
        payload.ifPresent(converted -> converted
                .unsupported()
                .forEach(type -> facilities
                        .report()
                        .add(PayloadProblem.UNSUPPORTED_PAYLOAD.at(
                                outbound.originOf("parameters"), type.path(), type.reason(), type.hint()))));
        return payload.filter(converted -> converted.unsupported().isEmpty());
    }

    private static Optional<Written<TypeElement>> record(AnnotationReading outbound) {
        return outbound.type("parameters").filter(type -> type.value().getKind() == ElementKind.RECORD);
    }

    private static Optional<TypeElement> worker(AnnotationReading outbound, Facilities facilities) {
        Optional<TypeElement> worker = outbound.type("worker")
                .map(written -> written.value().asType())
                .flatMap(type -> Declared.by(Worker.class, type, facilities)
                        .or(() -> Declared.by(WorkerRef.class, type, facilities)));
        if (worker.isEmpty()) {
            facilities
                    .report()
                    .add(HostingProblem.NOT_A_WORKER.at(
                            outbound.originOf("worker"),
                            outbound.value("worker")
                                    .map(value -> value.value().toString())
                                    .orElse("")));
        }
        worker.ifPresent(type -> {
            Namespaces.refuseTenant(type, outbound.originOf("worker"), facilities);
            Handlers.require("fetch", type, outbound.title(), outbound.originOf("worker"), facilities);
        });
        return worker;
    }
}
