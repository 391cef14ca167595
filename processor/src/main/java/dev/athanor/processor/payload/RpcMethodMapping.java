package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsMethod;
import dev.athanor.processor.model.TsParameter;
import dev.athanor.processor.model.TsType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** {@code Optional<Customer> find(String id)} is {@code find(id: string): Customer | null}. */
final class RpcMethodMapping {

    /** Names that the runtime calls itself, or that its stubs have already. */
    private static final Set<String> TAKEN = Set.of(
            "alarm",
            "connect",
            "constructor",
            "dup",
            "email",
            "fetch",
            "queue",
            "scheduled",
            "tail",
            "tailStream",
            "test",
            "then",
            "trace",
            "webSocketClose",
            "webSocketError",
            "webSocketMessage");

    private final Conversion conversion;

    RpcMethodMapping(Conversion conversion) {
        this.conversion = conversion;
    }

    TsMethod map(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        check(method, name);
        List<TsParameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            String parameterName = parameter.getSimpleName().toString();
            TsType type = conversion.at("(" + parameterName + ")").convert(parameter.asType(), parameter);
            parameters.add(new TsParameter(parameterName, type));
        }
        TsType result = conversion.at("()").convert(method.getReturnType(), method);
        return new TsMethod(name, JavaTypes.doc(conversion.elements(), method), parameters, result);
    }

    private void check(ExecutableElement method, String name) {
        if (TAKEN.contains(name)) {
            conversion.unsupported("the runtime uses that name for something else", "name the method differently");
        }
        if (!method.getTypeParameters().isEmpty()) {
            conversion.unsupported("it has type parameters, which a call cannot carry", "name the types");
        }
        if (method.isVarArgs()) {
            conversion.unsupported("it takes any number of arguments", "take a List");
        }
    }
}
