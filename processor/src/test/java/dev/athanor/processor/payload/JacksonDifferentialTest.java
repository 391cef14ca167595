package dev.athanor.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import dev.athanor.processor.emit.TypeScriptText;
import dev.athanor.processor.model.TsDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jackson itself as the judge: what it writes for random values of random types with random annotations is what the TypeScript
 * type takes, and nothing else is: not without a property, not with another one, not with a value of another type. Another seed
 * is tried with {@code -Dseed=…}, another number of types with {@code -Dtypes=…}.
 */
class JacksonDifferentialTest {

    private static final long SEED = Long.getLong("seed", 20261122);
    private static final int TYPES = Integer.getInteger("types", 240);
    private static final int VALUES = 4;

    private final Random random = new Random(SEED);
    private final JsonMapper jackson = JsonMapper.builder().build();
    private final List<String> refusedByJackson = new ArrayList<>();

    @TempDir
    Path project;

    @Test
    void whatJacksonWritesIsWhatTheTypeTakes() throws IOException, ReflectiveOperationException {
        List<String> sources = new RandomTypes(random).sources(TYPES);
        Map<String, Payload> payloads = new LinkedHashMap<>();
        Compilation compilation = JavaSource.of(sources.toArray(String[]::new))
                .inPackage("com.example.shop", RandomTypes.OTHERS)
                .compile((elements, types) -> sources.stream()
                        .map(RandomTypes::name)
                        .forEach(name -> payloads.put(
                                name,
                                types.json(elements.getTypeElement("com.example.shop." + name)
                                        .asType()))));
        assertThat(compilation.errors()).isEmpty();

        Map<String, Payload> accepted = payloads.entrySet().stream()
                .filter(payload -> payload.getValue().unsupported().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        write(accepted, new CompiledClasses(compilation));
        ToolRun run = Tsc.check(project);

        assertThat(run.output()).as("seed %d", SEED).isEmpty();
        assertThat(run.succeeded()).isTrue();
        assertThat(accepted).as("seed %d, accepted types", SEED).hasSizeGreaterThan(TYPES * 3 / 5);
        assertThat(refusedByJackson)
                .as("seed %d, types that Jackson cannot write", SEED)
                .hasSizeLessThan(TYPES / 20);
    }

    private void write(Map<String, Payload> payloads, ClassLoader classes)
            throws IOException, ReflectiveOperationException {
        List<TsDeclaration> declarations = payloads.values().stream()
                .flatMap(payload -> payload.declarations().stream())
                .distinct()
                .toList();
        RandomValues values = new RandomValues(random);
        WrongJson wrong = new WrongJson(random);
        List<String> lines = new ArrayList<>(List.of("import type * as t from \"./types\";"));
        for (Map.Entry<String, Payload> payload : payloads.entrySet()) {
            Class<?> type = classes.loadClass("com.example.shop." + payload.getKey());
            String alias = "T_" + payload.getKey();
            lines.add("type " + alias + " = "
                    + TypeScriptText.of(payload.getValue().type(), declarations, "t.") + ";");
            for (int i = 0; i < VALUES; i++) {
                Object value = values.of(type);
                try {
                    JsonNode tree = held(value, type);
                    String json = tree.toString();
                    lines.add("export const v" + lines.size() + ": " + alias + " = " + json + ";");
                    boolean isSparse = payload.getKey().startsWith("Sparse");
                    wrong.of(tree, isSparse).forEach(other -> {
                        lines.add("// @ts-expect-error");
                        lines.add("export const v" + lines.size() + ": " + alias + " = " + other + ";");
                    });
                } catch (JacksonException e) {
                    refusedByJackson.add(payload.getKey() + ": " + e.getMessage());
                    break;
                }
            }
        }
        Files.writeString(project.resolve("types.d.ts"), TypeScriptText.of(declarations));
        Files.write(project.resolve("values.ts"), lines);
        Files.writeString(project.resolve("tsconfig.json"), """
                { "compilerOptions": {
                  "strict": true, "exactOptionalPropertyTypes": true, "target": "ES2024", "lib": ["ES2024"]
                } }
                """);
    }

    /** What Jackson writes for a property of a type; at the root it would not look at the value's own class. */
    private JsonNode held(Object value, Class<?> type) {
        JavaType holder = jackson.getTypeFactory().constructParametricType(Holder.class, type);
        String json = jackson.writerFor(holder).writeValueAsString(new Holder<>(value));
        return jackson.readTree(json).path("value");
    }

    record Holder<T>(T value) {}
}
