package dev.athanor.processor.kind;

import dev.athanor.processor.catalogue.RpcProblem;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.DeclaredMethod;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.RpcBase;
import dev.athanor.processor.payload.RpcNames;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What methods have to be like that are called from afar. */
final class RpcChecks {

    private static final Map<RpcBase, Set<String>> RESERVED_BY_BASE = Map.of(
            RpcBase.DURABLE_OBJECT,
            Set.of("id", "name"),
            RpcBase.WORKER_ENTRYPOINT,
            Set.of("email", "queue", "scheduled", "tail", "tailStream", "test", "trace"));

    private RpcChecks() {}

    /** Checks the methods that the worker's code implements. */
    static void check(List<DeclaredMethod> methods, Declaration declaration, RpcBase base, Facilities facilities) {
        Set<String> names = new HashSet<>();
        for (DeclaredMethod method : methods) {
            checkCalled(method, base, facilities);
            if (!names.add(method.name())) {
                facilities
                        .report()
                        .add(RpcProblem.OVERLOADED_RPC_METHOD.at(
                                method.origin(), declaration.simpleName(), method.name()));
            }
        }
    }

    private static void checkCalled(DeclaredMethod method, RpcBase base, Facilities facilities) {
        Report report = facilities.report();
        if (!method.element().getTypeParameters().isEmpty()) {
            report.add(RpcProblem.GENERIC_RPC_METHOD.at(method.origin(), method.name()));
            return;
        }
        if (RpcNames.isReserved(method.name())
                || RESERVED_BY_BASE.getOrDefault(base, Set.of()).contains(method.name())) {
            report.add(RpcProblem.RESERVED_RPC_METHOD.at(method.origin(), method.name()));
            return;
        }
        facilities
                .payloads()
                .rpc(method.element(), method.type())
                .unsupported()
                .forEach(type -> report.add(
                        RpcProblem.UNSUPPORTED_RPC_TYPE.at(method.origin(), type.path(), type.reason(), type.hint())));
    }
}
