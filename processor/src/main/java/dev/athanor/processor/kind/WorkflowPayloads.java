package dev.athanor.processor.kind;

import dev.athanor.processor.catalogue.PayloadProblem;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.payload.Payload;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;

/**
 * What goes into an instance of a workflow and what comes out of it: of {@code WorkflowRuns<Order, Receipt>} an
 * {@code Order} and a {@code Receipt}.
 */
record WorkflowPayloads(Payload params, Payload result) {

    static WorkflowPayloads of(DeclaredType handle, Facilities facilities) {
        return new WorkflowPayloads(
                facilities.payloads().json(handle.getTypeArguments().get(0)),
                facilities.payloads().json(handle.getTypeArguments().get(1)));
    }

    boolean isSupported() {
        return all().allMatch(payload -> payload.unsupported().isEmpty());
    }

    void report(Declaration declaration, Facilities facilities) {
        all().flatMap(payload -> payload.unsupported().stream())
                .forEach(type -> facilities
                        .report()
                        .add(PayloadProblem.UNSUPPORTED_PAYLOAD.at(
                                declaration.origin(), type.path(), type.reason(), type.hint())));
    }

    List<TsDeclaration> declarations() {
        return all().flatMap(payload -> payload.declarations().stream())
                .distinct()
                .toList();
    }

    private Stream<Payload> all() {
        return Stream.of(params, result);
    }
}
