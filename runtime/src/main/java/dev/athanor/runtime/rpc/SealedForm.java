package dev.athanor.runtime.rpc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A sealed interface is one of what it permits. Nothing travels that tells them apart, so that what has come is the first that
 * has all that came and misses nothing, or else the first that can be made of it.
 */
final class SealedForm implements ValueForm {

    @Override
    public boolean fits(CallType type) {
        return type.raw().isSealed() && type.raw().isInterface();
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        CallType own = leaves(type)
                .filter(leaf -> leaf.raw().isInstance(value))
                .findFirst()
                .orElseThrow(() ->
                        Misfit.because("a call carries no " + value.getClass().getSimpleName()));
        return values.write(value, own);
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        List<CallType> leaves = leaves(type).toList();
        return first(leaves, leaf -> hasExactly(leaf, node), node, values)
                .or(() -> first(leaves, leaf -> true, node, values))
                .orElseThrow(() -> Misfit.because("none of "
                        + leaves.stream().map(CallType::toString).collect(Collectors.joining(", "))
                        + " can be made of " + node));
    }

    private static Optional<Object> first(
            List<CallType> leaves, Predicate<CallType> which, JsonNode node, Values values) {
        return leaves.stream()
                .filter(which)
                .flatMap(leaf -> Stream.ofNullable(attempt(leaf, node, values)))
                .findFirst();
    }

    private static @Nullable Object attempt(CallType leaf, JsonNode node, Values values) {
        try {
            return values.read(node, leaf);
        } catch (Misfit e) {
            return null;
        }
    }

    private static boolean hasExactly(CallType leaf, JsonNode node) {
        return leaf.raw().isRecord()
                && node.isObject()
                && Arrays.stream(leaf.raw().getRecordComponents())
                        .map(component -> component.getName())
                        .collect(Collectors.toSet())
                        .equals(Fields.of(node, leaf).all().keySet());
    }

    /** What is no sealed interface itself. */
    private static Stream<CallType> leaves(CallType type) {
        Class<?>[] permitted = type.raw().getPermittedSubclasses();
        return permitted == null || !type.raw().isInterface()
                ? Stream.of(type)
                : Arrays.stream(permitted)
                        .map(narrower -> type.as(narrower, TypeArguments.below(type, narrower)))
                        .flatMap(SealedForm::leaves);
    }
}
