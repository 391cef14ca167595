package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.annotation.Worker;
import dev.athanor.oracles.Oracles;
import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import dev.athanor.oracles.Wrangler;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.output.LinkedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What alchemy, wrangler, {@code @cloudflare/config} and Athanor know of one worker: each is told of it in its own words, and
 * {@code tsc} judges right and wrong code against the types of each. The table of {@code docs/comparison.md} is what comes of it, and
 * is written anew with {@code -Dgolden.update=true}.
 */
class ComparisonTest {

    private static final Path PAGE =
            Sample.SHOP.directory().resolve("../../docs/comparison.md").normalize();
    private static final List<String> TOOLS = List.of("wrangler", "alchemy", "config", "athanor");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+( \\| (refused|accepted|—)){4} \\|\\n");
    private static final Pattern ERROR = Pattern.compile("(?m)^([^(\\n]+)\\(\\d+,\\d+\\): error ");

    @TempDir
    private static Path project;

    /** Something that code can get wrong, with the right and the wrong code, for each tool in its own way. */
    private record Probe(String file, String fact, List<Section> sections) {

        private record Section(String kind, String tool, String code) {}

        private static final Pattern HEAD = Pattern.compile("(?m)^// (right|wrong)(?: (\\w+))?\\n");

        static Probe read(Path file) {
            try {
                String text = Files.readString(file);
                List<Section> sections = HEAD.matcher(text)
                        .results()
                        .map(head -> new Section(
                                head.group(1),
                                Objects.requireNonNullElse(head.group(2), ""),
                                text.substring(head.end(), end(text, head.end()))))
                        .toList();
                String name = String.valueOf(file.getFileName()).replace(".ts", "");
                return new Probe(name, text.lines().findFirst().orElseThrow().substring(3), sections);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int end(String text, int from) {
            Matcher next = HEAD.matcher(text);
            return next.find(from) ? next.start() : text.length();
        }

        /** The code for a tool: its own, or what is the same for all. */
        String code(String kind, String tool) {
            return Stream.of(tool, "")
                    .flatMap(of -> sections.stream()
                            .filter(section -> section.kind().equals(kind)
                                    && section.tool().equals(of)))
                    .findFirst()
                    .orElseThrow()
                    .code();
        }

        String path(String kind, String tool) {
            return "out/" + tool + "/" + file + "/" + kind + ".ts";
        }
    }

    private static List<Probe> probes;
    private static Set<String> wrong;

    @BeforeAll
    static void judge() throws IOException, URISyntaxException {
        Shop.copy(
                Path.of(Objects.requireNonNull(ComparisonTest.class.getResource("comparison"))
                        .toURI()),
                project);
        Files.createSymbolicLink(project.resolve("node_modules"), Oracles.nodeModules());
        linkAthanors();
        makeWranglers();
        try (Stream<Path> files = Files.list(project.resolve("probes"))) {
            probes = files.sorted().map(Probe::read).toList();
        }
        for (Probe probe : probes) {
            for (String tool : TOOLS) {
                write(probe, "right", tool);
                write(probe, "wrong", tool);
            }
        }
        Set<String> files = new TreeSet<>();
        Matcher error = ERROR.matcher(Tsc.check(project).output());
        while (error.find()) {
            files.add(error.group(1));
        }
        wrong = files;
    }

    @Test
    void theDeclarationsOfAllToolsCompile() {
        assertThat(wrong).allMatch(file -> file.startsWith("out/"));
    }

    @Test
    void thePageSaysWhatComesOfIt() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        String table = probes.stream().map(ComparisonTest::row).collect(Collectors.joining());
        Matcher rows = ROW.matcher(page);
        assertThat(rows.find()).isTrue();
        int first = rows.start();
        int end = rows.end();
        while (rows.find() && rows.start() == end) {
            end = rows.end();
        }
        if (Boolean.getBoolean("golden.update")) {
            page = page.substring(0, first) + table + page.substring(end);
            Files.writeString(PAGE, page);
            end = first + table.length();
        }

        assertThat(page.substring(first, end)).isEqualTo(table);
    }

    @Test
    void athanorAcceptsWhatIsRightAndRefusesWhatIsWrong() {
        assertThat(probes)
                .allSatisfy(probe ->
                        assertThat(cell(probe, "athanor")).as(probe.fact()).isEqualTo("refused"));
    }

    private static String row(Probe probe) {
        return TOOLS.stream()
                .map(tool -> cell(probe, tool))
                .collect(Collectors.joining(" | ", "| " + probe.fact() + " | ", " |\n"));
    }

    /** Nothing is known where not even the right code compiles. */
    private static String cell(Probe probe, String tool) {
        if (wrong.contains(probe.path("right", tool))) {
            return "—";
        }
        return wrong.contains(probe.path("wrong", tool)) ? "refused" : "accepted";
    }

    private static void write(Probe probe, String kind, String tool) throws IOException {
        Path file = project.resolve(probe.path(kind, tool));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, """
                import type { Customer, Order, Session } from "../../../worker/model";
                import * as tool from "../../../tools/%s";

                type Env = tool.Env;
                type Handler = tool.Handler;

                export async function probe(env: Env) {
                %s}
                """.formatted(tool, probe.code(kind, tool)));
    }

    /** Compiles the Java declaration, and links what came of it. */
    private static void linkAthanors() throws IOException, URISyntaxException {
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    null,
                    List.of(
                            "-d",
                            classes.toString(),
                            "-classpath",
                            Path.of(Worker.class
                                            .getProtectionDomain()
                                            .getCodeSource()
                                            .getLocation()
                                            .toURI())
                                    .toString(),
                            "-Aathanor.basedir=" + project),
                    null,
                    files.getJavaFileObjects(project.resolve("java/com/example/shop/Api.java")));
            task.setProcessors(ServiceLoader.load(Processor.class));
            assertThat(task.call()).isTrue();
        }
        List<Path> classPath = List.of(classes);
        LinkedFiles.write(
                Linker.link("shop", classPath, project), "dev", classPath, project, project.resolve("target/athanor"));
    }

    /** The file that {@code wrangler types} makes. */
    private static void makeWranglers() {
        ToolRun run = Wrangler.run(
                project,
                "types",
                "worker-configuration.d.ts",
                "--include-runtime=false",
                "--config",
                "wrangler.jsonc",
                "--config",
                "customers.jsonc");
        assertThat(run.succeeded()).as(run.output()).isTrue();
    }
}
