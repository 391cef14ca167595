package dev.athanor.processor.payload;

import static java.util.Map.entry;

import dev.athanor.processor.model.TsType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/** What a call does not carry: says why, and what to do. */
final class RpcUnsupportedMapping implements TypeMapping {

    private static final String OF_ATHANOR = "dev.athanor.";

    /** Types that have a way of their own, which is the hint. */
    private static final List<Map.Entry<String, Refusal>> KNOWN = List.of(
            entry("java.net.http.HttpRequest", Refusal.OF_REQUESTS),
            entry("java.net.http.HttpResponse", Refusal.OF_REQUESTS),
            entry("java.util.concurrent.Future", Refusal.OF_PROMISES),
            entry("java.util.concurrent.CompletionStage", Refusal.OF_PROMISES),
            entry("java.io.InputStream", new Refusal("it is a stream of its own kind", "write InputStream")),
            entry("java.io.OutputStream", new Refusal("it is a stream of its own kind", "write OutputStream")));

    private final UnsupportedMapping others = new UnsupportedMapping();

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        if (isBound(type)) {
            return Optional.of(conversion.unsupported(
                    type,
                    "it is a binding, and Cloudflare carries no bindings in calls",
                    "bind it where it is needed, or return an interface with @RpcTarget that passes calls on"));
        }
        return KNOWN.stream()
                .filter(known -> JavaTypes.isKindOf(conversion, type, known.getKey()))
                .findFirst()
                .map(known -> conversion.unsupported(
                        type, known.getValue().reason(), known.getValue().hint()))
                .or(() -> isInterface(type) ? Optional.of(refusedInterface(type, conversion)) : Optional.empty())
                .or(() -> others.map(type, conversion));
    }

    private static TsType refusedInterface(DeclaredType type, Conversion conversion) {
        return conversion.unsupported(
                type,
                "it is an interface that anything may implement",
                "make it sealed with records; or mark it with @RpcTarget when it is to be called where it is, or with"
                        + " @FunctionalInterface when it is a function");
    }

    private static boolean isInterface(DeclaredType type) {
        return JavaTypes.isOfTheUser(type) && type.asElement().getKind().isInterface();
    }

    /** Whether a worker has it as a binding: declared with an annotation of Athanor's, or a handle. */
    private static boolean isBound(DeclaredType type) {
        return JavaTypes.name(type).startsWith(OF_ATHANOR) || isDeclared(type);
    }

    private static boolean isDeclared(DeclaredType type) {
        return type.asElement().getKind().isInterface()
                && type.asElement().getAnnotationMirrors().stream()
                        .map(annotation -> JavaTypes.name(annotation.getAnnotationType()))
                        .anyMatch(name -> name.startsWith(OF_ATHANOR));
    }

    private record Refusal(String reason, String hint) {

        static final Refusal OF_REQUESTS = new Refusal(
                "a call carries requests and responses only between workers",
                "pass what matters of it in a record, or bind the worker itself and call its fetch");

        static final Refusal OF_PROMISES =
                new Refusal("only the result of a method can be a promise", "name the type that it holds");
    }
}
