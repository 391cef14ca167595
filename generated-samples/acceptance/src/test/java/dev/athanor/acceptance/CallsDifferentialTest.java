package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.binding.RpcException;
import dev.athanor.binding.RpcStub;
import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import dev.athanor.oracles.TypeShapes;
import dev.athanor.runtime.env.CloudflareBindings;
import dev.athanor.runtime.plan.DataLossConsent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * workerd itself as the judge of the types of calls: what one worker sends to another, by the methods of a random interface,
 * arrives as the generated TypeScript says, which TypeScript's own compiler reads; and {@code tsc} takes the same calls, and none
 * with a wrong value. What a Java program sends to a worker comes back as it was, by itself and through a function that the worker
 * calls in Java. Another seed is tried with {@code -Dseed=…}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsDifferentialTest {

    private static final long SEED = Long.getLong("seed", 20261123);
    private static final int RECORDS = 25;
    private static final int METHODS = 90;

    private final RandomCalls calls = new RandomCalls(SEED, RECORDS, METHODS);
    private Path directory;
    private URLClassLoader loader;
    private SampleCloud cloud;
    private CloudflareBindings bindings;

    @BeforeAll
    void deploy(@TempDir Path temporary) throws IOException {
        directory = temporary;
        write("src/main/java/com/example/calls/Calls.java", calls.java());
        write("src/caller.ts", calls.caller());
        write("src/service.ts", calls.service());
        for (String shared : List.of("fit.ts", "fits.ts")) {
            write("src/" + shared, resource(shared));
        }
        compile();
        loader = new URLClassLoader(
                new URL[] {directory.resolve("target/classes").toUri().toURL()},
                getClass().getClassLoader());
        write("src/described.ts", described(directory.resolve("target/classes/META-INF/athanor/types/carrier.d.ts")));
        Sample sample = new Sample(directory.toString(), "calls", "dev", Map.of(), List.of("."), List.of());
        cloud = new SampleCloud(directory.resolve("cloud"));
        cloud.apply(sample, sample.manifest(), DataLossConsent.none());
        bindings = CloudflareBindings.connect(
                cloud.cloud().target(), sample.stack(sample.manifest()), "com.example.calls.Calls");
    }

    @AfterAll
    void stop() {
        bindings.close();
        cloud.close();
    }

    @Test
    void whatIsSentArrivesAsTyped() throws IOException, InterruptedException {
        ToolRun run = check(directory.resolve("cloud/athanor/types"));
        assertThat(run.output()).as("seed %d", SEED).isEmpty();
        assertThat(run.succeeded()).isTrue();

        JsonNode answer = get(cloud.address("calls-dev-calls"));

        assertThat(answer.path("problems").valueStream().map(JsonNode::asString))
                .as("seed %d", SEED)
                .isEmpty();
        assertThat(answer.path("calls").asInt()).isEqualTo(METHODS + 1);
    }

    @Test
    void whatJavaSendsComesBackEqual() throws Exception {
        Class<?> echo = type("Echo");
        Object stub = stub(echo, bindings.service("ECHO"));
        RandomValues values = new RandomValues(new Random(SEED));
        for (Method method : echo.getDeclaredMethods()) {
            if (method.getName().matches("e\\d+")) {
                Object sent = values.of(method.getGenericParameterTypes()[0]);
                assertEqual(method, call(stub, method, sent), sent);
            } else if (method.getName().matches("f\\d+")) {
                Object sent = values.of(method.getGenericParameterTypes()[1]);
                AtomicReference<Object> heard = new AtomicReference<>("nothing");
                Function<Object, Object> function = value -> {
                    heard.set(value);
                    return value;
                };
                assertEqual(method, call(stub, method, function, sent), sent);
                assertEqual(method, Objects.requireNonNull(heard.get()), sent);
            }
        }
    }

    private static void assertEqual(Method method, Object received, Object sent) {
        assertThat(received)
                .as("seed %d, %s", SEED, method.toGenericString())
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(sent);
    }

    @Test
    void streamsFunctionsAndObjectsStayWhereTheyAre() throws Exception {
        Class<?> echo = type("Echo");
        Object stub = stub(echo, bindings.service("ECHO"));
        byte[] large = new byte[3_000_000];
        new Random(SEED).nextBytes(large);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (InputStream read = (InputStream) call(
                stub,
                echo.getDeclaredMethod("shout", InputStream.class, OutputStream.class),
                new ByteArrayInputStream(large),
                written)) {
            assertThat(read.readAllBytes()).isEqualTo(large);
        }
        assertThat(written.toByteArray()).isEqualTo(large);
        assertThat(call(stub, echo.getDeclaredMethod("large", byte[].class), (Object) large))
                .isEqualTo(large);

        Object counter = call(stub, echo.getDeclaredMethod("counter"));
        Method next = counter.getClass().getInterfaces()[0].getMethod("next");
        assertThat(call(counter, next)).isEqualTo("1");
        assertThat(call(counter, next)).isEqualTo("2");
        RpcStub.release(counter);
        assertThatThrownBy(() -> call(counter, next)).hasMessageContaining("let go of");

        Function<String, String> failing = text -> {
            throw new IllegalArgumentException("no " + text);
        };
        CompletionStage<?> failed =
                (CompletionStage<?>) call(stub, echo.getDeclaredMethod("fail", Function.class), failing);
        assertThatThrownBy(() -> failed.toCompletableFuture().get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(RpcException.class)
                .hasMessageContaining("no ?!")
                .cause()
                .isInstanceOfSatisfying(
                        RpcException.class,
                        failure -> assertThat(failure.errorName()).isEqualTo("TypeError"));
    }

    /** An object of Java that a worker calls, and one of the worker that Java calls. */
    @Test
    void objectsAreCalledFromTheOtherSide() throws Exception {
        Class<?> carrier = type("Carrier");
        Class<?> cart = type("Cart");
        Object own = Proxy.newProxyInstance(
                cart.getClassLoader(),
                new Class<?>[] {cart},
                (proxy, method, arguments) ->
                        method.getName().equals("add") ? ((String) arguments[0]).length() : Instant.EPOCH);

        Object theirs = call(stub(carrier, bindings.service("CARRIER")), carrier.getDeclaredMethod("open", cart), own);

        call(stub(carrier, bindings.service("CARRIER")), carrier.getDeclaredMethod("open", cart), theirs);
        assertThat(call(theirs, cart.getDeclaredMethod("at"))).isEqualTo(Instant.ofEpochMilli(1));
        assertThat(call(theirs, cart.getDeclaredMethod("add", String.class), "four"))
                .isEqualTo(4);
    }

    private Class<?> type(String name) throws ReflectiveOperationException {
        return loader.loadClass("com.example.calls." + name);
    }

    private static Object stub(Class<?> type, RpcStub connection) throws ReflectiveOperationException {
        Constructor<?> constructor =
                type.getClassLoader().loadClass(type.getName() + "Stub").getDeclaredConstructor(RpcStub.class);
        constructor.setAccessible(true);
        return constructor.newInstance(connection);
    }

    private static Object call(Object on, Method method, Object... arguments) throws Exception {
        try {
            method.setAccessible(true);
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static String described(Path module) {
        return "import type { Described } from \"./fit\";\nexport const described: Described = "
                + TypeShapes.ofMethods(module, "CarrierRpc") + ";\n";
    }

    private ToolRun check(Path types) throws IOException {
        write("src/tsconfig.json", """
                { "compilerOptions": {
                  "strict": true, "target": "ES2024", "lib": ["ES2024"], "module": "ESNext", "moduleResolution": "Bundler",
                  "paths": { "athanor/*": ["%s/*"] }
                }, "include": ["*.ts", "%s/*.ts"] }
                """.formatted(types, types));
        return Tsc.check(directory.resolve("src"));
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(directory.resolve("target/classes"));
        StringWriter out = new StringWriter();
        Path source = directory.resolve("src/main/java/com/example/calls/Calls.java");
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            CompilationTask task = compiler.getTask(
                    out,
                    files,
                    null,
                    List.of("-d", classes.toString(), "-Aathanor.basedir=" + directory),
                    null,
                    files.getJavaFileObjects(source));
            task.setProcessors(ServiceLoader.load(Processor.class));
            boolean compiled = task.call();
            assertThat(compiled).as("seed %d: %s", SEED, out).isTrue();
        }
    }

    private static JsonNode get(URI address) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        return JsonMapper.shared()
                .readTree(http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body());
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CallsDifferentialTest.class.getResourceAsStream("/calls/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
