package dev.athanor.runtime.rpc;

import dev.athanor.annotation.BigInt;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A record travels with its components, under their own names. */
final class RecordForm implements ValueForm {

    /** A component, where its type is known. */
    private record Part(String name, CallType type, Method accessor) {}

    @Override
    public boolean fits(CallType type) {
        return type.raw().isRecord();
    }

    @Override
    public JsonNode write(Object value, CallType type, Values values) {
        List<Fields.Field> fields = new ArrayList<>();
        for (Part part : parts(type)) {
            fields.add(new Fields.Field(part.name(), values.write(invoke(part.accessor(), value), part.type())));
        }
        return Fields.node(fields);
    }

    @Override
    public Object read(JsonNode node, CallType type, Values values) {
        Fields fields = Fields.of(node, type);
        List<Part> parts = parts(type);
        @Nullable Object[] components = new Object[parts.size()];
        for (int i = 0; i < components.length; i++) {
            Part part = parts.get(i);
            try {
                components[i] = values.read(fields.get(part.name()), part.type());
            } catch (Misfit e) {
                throw Misfit.because("of " + type + "." + part.name() + " " + e.getMessage());
            }
        }
        return create(type.raw(), components);
    }

    private static List<Part> parts(CallType type) {
        Map<TypeVariable<?>, CallType> variables = TypeArguments.of(type);
        boolean all = type.raw().isAnnotationPresent(BigInt.class);
        return Arrays.stream(type.raw().getRecordComponents())
                .map(component -> new Part(
                        component.getName(),
                        CallType.of(
                                component.getAnnotatedType(),
                                variables,
                                all || component.isAnnotationPresent(BigInt.class)),
                        component.getAccessor()))
                .toList();
    }

    private static @Nullable Object invoke(Method accessor, Object value) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (InvocationTargetException e) {
            throw Misfit.because(accessor + " failed: " + e.getTargetException());
        } catch (IllegalAccessException e) {
            throw Misfit.because(accessor + " cannot be called: " + e.getMessage());
        }
    }

    private static Object create(Class<?> type, @Nullable Object[] components) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            throw Misfit.because(
                    "the record " + type.getSimpleName() + " refuses what has come: " + e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw Misfit.because("the record " + type.getSimpleName() + " cannot be made: " + e.getMessage());
        }
    }
}
