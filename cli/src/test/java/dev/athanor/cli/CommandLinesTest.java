package dev.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.cli.Terminal.Questions;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.manifest.QueueEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLinesTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpShowsTheCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out())
                .contains(
                        "Usage: athanor",
                        "plan",
                        "apply",
                        "destroy",
                        "versions",
                        "promote",
                        "rollback",
                        "CLOUDFLARE_API_TOKEN");
        assertThat(err()).isEmpty();
    }

    @Test
    void eachCommandHasHelp() {
        for (String command : new String[] {"plan", "apply", "destroy", "versions", "promote", "rollback", "tunnel"}) {
            assertThat(run(command, "--help")).isZero();
            assertThat(out()).contains("Usage: athanor " + command, "--stage", "--app", "--class-path", "--json");
        }
    }

    @Test
    void itSaysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out()).startsWith("athanor ");
    }

    @Test
    void aMistypedCommandIsToldWithWhereToLook() {
        assertThat(run("plna")).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err()).startsWith("athanor: ").contains("plna", "Try: athanor --help");
    }

    @Test
    void noCommandAtAllIsAMistake() {
        assertThat(run()).isEqualTo(1);
        assertThat(err())
                .startsWith(
                        "athanor: Name a command: plan, apply, destroy, versions, promote, rollback, lease or tunnel.");
    }

    @Test
    void anUnknownOptionIsAMistake() {
        assertThat(run("plan", "--stgae=dev")).isEqualTo(1);
        assertThat(err()).contains("--stgae=dev", "Try: athanor plan --help").doesNotContain("\tat ");
    }

    @Test
    void aProjectThatIsNotCompiledIsToldInOneLine() {
        assertThat(run("plan", "--json", "-d", directory.toString(), "--app=shop"))
                .isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err().lines())
                .singleElement()
                .asString()
                .startsWith("athanor: class path: holds nothing")
                .endsWith("target/classes does not exist: compile the project first");
    }

    @Test
    void allProblemsAreToldALineEach() throws IOException {
        declare("a.Tasks", "tasks", new QueueEntry("${nope}"));
        declare("a.Others", "others", new QueueEntry("-"));

        assertThat(run("apply", "-d", directory.toString(), "--app=shop")).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).hasSize(2).allMatch(line -> line.startsWith("athanor: a."));
    }

    @Test
    void aStageThatCannotBeIsTold() throws IOException {
        declare("a.Tasks", "tasks", new QueueEntry(null));

        assertThat(run("destroy", "-d", directory.toString(), "--app=shop", "--stage=A/B"))
                .isEqualTo(1);
        assertThat(err()).startsWith("athanor: stage A/B: must be lower-case letters");
    }

    @Test
    void theAppIsThePomsArtifactIdElseTheDirectory() throws IOException {
        declare("a.Tasks", "tasks", new QueueEntry("${app}!"));
        Files.writeString(directory.resolve("pom.xml"), """
                <project><parent><artifactId>parent</artifactId></parent><artifactId>my-shop</artifactId></project>
                """);
        run("plan", "-d", directory.toString());
        assertThat(err()).contains("\"my-shop!\"");

        Files.delete(directory.resolve("pom.xml"));
        run("plan", "-d", directory.toString());
        assertThat(err())
                .doesNotContain("my-shop")
                .contains(directory.getFileName().toString());
    }

    @Test
    void aPomThatIsBrokenIsTold() throws IOException {
        Files.writeString(directory.resolve("pom.xml"), "<project>");

        assertThat(run("plan", "-d", directory.toString())).isEqualTo(1);
        assertThat(err().lines()).singleElement().asString().contains("pom.xml: cannot be read", "--app");
    }

    private void declare(String declaration, String id, QueueEntry entry) throws IOException {
        Fragment fragment = Fragment.of(declaration, id, entry);
        Path file = directory.resolve("target/classes").resolve(fragment.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, ManifestJson.write(fragment));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(Map.of(), Terminal.writer(out), Terminal.writer(err), Questions.NOBODY);
        return CommandLines.of(terminal).execute(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
