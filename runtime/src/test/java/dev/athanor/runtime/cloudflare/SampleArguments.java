package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes arguments for any method of the API, out of the types of its parameters alone. */
final class SampleArguments {

    private static final Map<Type, Object> SIMPLE = Map.of(
            String.class,
            "sample",
            int.class,
            1,
            Integer.class,
            5,
            double.class,
            50.0,
            Double.class,
            0.5,
            long.class,
            60L,
            Long.class,
            60L,
            boolean.class,
            true,
            Boolean.class,
            true,
            Object.class,
            Map.of("id", "1"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Texts of which Cloudflare knows only some. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("type", "worker"),
            Map.entry("contentType", "json"),
            Map.entry("configSrc", "cloudflare"),
            Map.entry("NewRecord.type", "CNAME"),
            Map.entry("strategy", "percentage"),
            Map.entry("status", "pause"),
            Map.entry("NewPullConsumer.type", "http_pull"),
            Map.entry("RuleCondition.type", "Age"),
            Map.entry("AgeCondition.type", "Age"),
            Map.entry("LockCondition.type", "Age"),
            Map.entry("methods", "GET"),
            Map.entry("actions", "PutObject"),
            Map.entry("locationHint", "weur"),
            Map.entry("mode", "auto"),
            Map.entry("jurisdiction", "eu"),
            Map.entry("primaryLocationHint", "weur"),
            Map.entry("NewBucket.storageClass", "Standard"),
            Map.entry("ClassTransition.storageClass", "InfrequentAccess"),
            Map.entry("minTls", "1.2"),
            Map.entry("metric", "cosine"),
            Map.entry("preset", "@cf/baai/bge-base-en-v1.5"),
            Map.entry("indexType", "string"),
            Map.entry("returnMetadata", "all"));

    /** What is only there when something else is not. */
    private static final Set<String> EXCLUDED = Set.of("RuleCondition.date", "LockCondition.date");

    private final boolean optionalOnes;

    /** @param optionalOnes whether what may be {@code null} has a value */
    SampleArguments(boolean optionalOnes) {
        this.optionalOnes = optionalOnes;
    }

    @Nullable
    Object[] of(Method method) {
        AnnotatedType[] types = method.getAnnotatedParameterTypes();
        return Arrays.stream(types)
                .map(type -> value(method.getDeclaringClass().getSimpleName(), "", type))
                .toArray();
    }

    private @Nullable Object value(String owner, String name, AnnotatedType annotated) {
        if (annotated.isAnnotationPresent(Nullable.class) && (!optionalOnes || EXCLUDED.contains(owner + "." + name))) {
            return null;
        }
        return value(owner, name, annotated.getType());
    }

    private Object value(String owner, String name, Type type) {
        String word = WORDS.getOrDefault(owner + "." + name, WORDS.get(name));
        if (word != null && type == String.class) {
            return word;
        }
        if (SIMPLE.containsKey(type)) {
            return SIMPLE.get(type);
        }
        if (type == JsonNode.class) {
            return JSON.createObjectNode().put("id", "1");
        }
        if (type == byte[].class) {
            return new byte[] {1};
        }
        if (type == Multipart.class) {
            return owner.equals("AssetsApi") ? file() : script();
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of("/index.html", value(owner, "", arguments[1]))
                    : List.of(value(owner, name, arguments[0]));
        }
        return type instanceof Class<?> record ? record(record) : "sample";
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(type.getSimpleName(), component.getName(), component.getAnnotatedType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Multipart script() {
        return new Multipart(List.of(
                part("metadata", null, "application/json", "{\"main_module\": \"api \\\"1.js\"}"),
                part("api \"1.js", "api \"1.js", "application/javascript+module", "export default {};")));
    }

    private static Multipart file() {
        return new Multipart(List.of(part("0f", "0f", "text/html", "PGh0bWw+")));
    }

    private static Multipart.Part part(String name, @Nullable String filename, String type, String content) {
        return new Multipart.Part(name, filename, type, () -> content.getBytes(UTF_8));
    }
}
