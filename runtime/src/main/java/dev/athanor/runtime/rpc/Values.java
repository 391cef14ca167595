package dev.athanor.runtime.rpc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What calls carry, to and fro: the same types that the compiler makes TypeScript of. */
final class Values {

    /** The first form that fits is the one. */
    private static final List<ValueForm> FORMS = List.of(
            new AnyForm(),
            new VoidForm(),
            new BytesForm(),
            new BigIntForm(),
            new NumberForm(),
            new DateForm(),
            new StreamForm(),
            new OptionalForm(),
            new EnumForm(),
            new RecordForm(),
            new SealedForm(),
            new MapForm(),
            new CollectionForm(),
            new ArrayForm(),
            new TextForm(),
            new StayingForm());

    private final Peer peer;

    /** @param peer the other side, for what does not travel */
    Values(Peer peer) {
        this.peer = peer;
    }

    Peer peer() {
        return peer;
    }

    JsonNode write(@Nullable Object value, CallType type) {
        return value == null ? JsonNodeFactory.instance.nullNode() : form(type).write(value, type, this);
    }

    @Nullable
    Object read(JsonNode node, CallType type) {
        ValueForm form = form(type);
        return Tagged.isNothing(node) ? form.nothing(type) : form.read(node, type, this);
    }

    private static ValueForm form(CallType type) {
        return FORMS.stream()
                .filter(form -> form.fits(type))
                .findFirst()
                .orElseThrow(() -> Misfit.because("a call carries no " + type));
    }
}
