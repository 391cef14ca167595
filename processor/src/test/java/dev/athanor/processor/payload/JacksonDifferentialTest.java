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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Jackson itself as the judge: what it writes for random values of random records is what the TypeScript type of the record
 * takes, and nothing else is: not without a property, not with another one, not with a value of another type. Another
 * seed is tried with {@code -Dseed=…}.
 */
class JacksonDifferentialTest {

    private static final long SEED = Long.getLong("seed", 20261122);
    private static final int RECORDS = 60;
    private static final int VALUES = 4;

    private final Random random = new Random(SEED);
    private final JsonMapper jackson = JsonMapper.builder().build();

    @TempDir
    Path project;

    @Test
    void whatJacksonWritesIsWhatTheTypeTakes() throws IOException, ReflectiveOperationException {
        String[] sources = new RandomRecords(random).sources(RECORDS).toArray(String[]::new);
        Map<String, Payload> payloads = new LinkedHashMap<>();
        Compilation compilation = JavaSource.of(sources)
                .inPackage("com.example.shop", RandomRecords.OTHERS)
                .compile((elements, types) -> {
                    for (int i = 0; i < RECORDS; i++) {
                        String name = "com.example.shop.R" + i;
                        payloads.put(
                                name, types.json(elements.getTypeElement(name).asType()));
                    }
                });
        assertThat(compilation.errors()).isEmpty();

        write(payloads, new CompiledClasses(compilation));
        ToolRun run = Tsc.check(project);

        assertThat(run.output()).as("seed %d", SEED).isEmpty();
        assertThat(run.succeeded()).isTrue();
    }

    private void write(Map<String, Payload> payloads, ClassLoader classes)
            throws IOException, ReflectiveOperationException {
        List<TsDeclaration> declarations = payloads.values().stream()
                .flatMap(payload -> payload.declarations().stream())
                .distinct()
                .toList();
        RandomValues values = new RandomValues(random);
        List<String> lines = new ArrayList<>(List.of("import type * as t from \"./types\";"));
        for (Map.Entry<String, Payload> payload : payloads.entrySet()) {
            String type = "t." + TypeScriptText.of(payload.getValue().type(), declarations);
            for (int i = 0; i < VALUES; i++) {
                String json = jackson.writeValueAsString(values.of(classes.loadClass(payload.getKey())));
                lines.add("export const v" + lines.size() + ": " + type + " = " + json + ";");
                wrong((ObjectNode) jackson.readTree(json)).forEach(other -> {
                    lines.add("// @ts-expect-error");
                    lines.add("export const v" + lines.size() + ": " + type + " = " + other + ";");
                });
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

    private Stream<String> wrong(ObjectNode json) {
        List<String> names = List.copyOf(json.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        ObjectNode without = json.deepCopy();
        without.remove(name);
        ObjectNode more = json.deepCopy();
        more.put("unknown", 1);
        ObjectNode other = json.deepCopy();
        other.putArray(name).addArray().addArray().addArray().addArray().add(true);
        return Stream.of(without, more, other).map(ObjectNode::toString);
    }
}
