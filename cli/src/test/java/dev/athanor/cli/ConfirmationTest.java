package dev.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.cli.Terminal.Answer;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.manifest.ManifestJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before an account at Cloudflare is changed, somebody has to say so. */
class ConfirmationTest {

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // made before each test
    private EmptyAccount account;

    private final List<String> questions = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aKvNamespaceToCreate() throws IOException {
        account = new EmptyAccount();
        Fragment fragment = Fragment.of("demo.Names", "names", KvNamespaceEntry.of(null));
        SampleProject.write(directory, "target/classes/" + fragment.path(), ManifestJson.write(fragment));
    }

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void whereNobodyCanBeAskedNothingIsChanged() {
        assertThat(apply(Answer.NOBODY)).as(err()).isEqualTo(1);

        assertThat(account.writes()).isEmpty();
        assertThat(out()).contains("greeter-dev-names", "1 to create");
        assertThat(err())
                .isEqualToNormalizingNewlines(
                        "athanor: stage dev: was not changed, because nobody is there to be asked; say --yes to go ahead\n");
    }

    @Test
    void whoSaysNoIsHeard() {
        assertThat(apply(Answer.NO)).as(err()).isEqualTo(1);

        assertThat(questions).containsExactly("Apply this plan?");
        assertThat(account.writes()).isEmpty();
    }

    @Test
    void whoSaysYesGetsIt() {
        assertThat(apply(Answer.YES)).as(err()).isZero();

        assertThat(account.writes()).contains("POST namespaces");
        assertThat(out()).contains("create kv-namespace:names greeter-dev-names done", "1 succeeded");
    }

    @Test
    void yesOnTheCommandLineIsAskedNoMore() {
        assertThat(apply(Answer.NOBODY, "--yes", "--json")).as(err()).isZero();

        assertThat(questions).isEmpty();
        assertThat(account.writes()).contains("POST namespaces");
        assertThat(out()).startsWith("{").contains("\"success\" : true");
    }

    @Test
    void aPlanThatChangesNothingNeedsNoAnswer() {
        assertThat(run(Answer.NOBODY, "destroy")).as(err()).isZero();

        assertThat(questions).isEmpty();
        assertThat(account.writes()).isEmpty();
    }

    @Test
    void aPlanInAFileIsCarriedOutWithoutAQuestion() throws IOException {
        Path plan = directory.resolve("reviewed.json");
        assertThat(run(Answer.NOBODY, "plan", "--out", plan.toString(), "--detailed-exitcode"))
                .as(err())
                .isEqualTo(2);
        assertThat(result()).contains("\"changes\" : true", "\"applied\" : false", "\"success\" : true");
        assertThat(account.writes()).isEmpty();

        assertThat(apply(Answer.NOBODY, plan.toString())).as(err()).isZero();

        assertThat(questions).isEmpty();
        assertThat(account.writes()).contains("POST namespaces");
        assertThat(result()).contains("\"applied\" : true", "\"status\" : \"succeeded\"");
    }

    @Test
    void aPlanOfAnotherStageIsRefusedAndTheResultFileSaysSo() throws IOException {
        Path plan = directory.resolve("reviewed.json");
        assertThat(run(Answer.NOBODY, "plan", "--out", plan.toString(), "--stage=prod"))
                .as(err())
                .isZero();

        assertThat(apply(Answer.NOBODY, plan.toString())).isEqualTo(1);

        assertThat(account.writes()).isEmpty();
        assertThat(err()).contains("athanor: stage: the plan was made for prod, and this is dev");
        assertThat(result()).contains("\"success\" : false", "\"subject\" : \"stage\"");
    }

    @Test
    void aPlanInAFileTakesNoOtherAims() {
        assertThat(apply(Answer.NOBODY, "reviewed.json", "--allow-data-loss=all"))
                .isEqualTo(1);
        assertThat(apply(Answer.NOBODY, "reviewed.json", "--tag=pr-1")).isEqualTo(1);

        assertThat(err())
                .contains("athanor: reviewed.json: is a plan, which says")
                .doesNotContain("is not there");
    }

    @Test
    void thePlanOfADestructionIsShownAndHasNothingToDoInAnEmptyAccount() {
        assertThat(run(Answer.NOBODY, "plan", "--destroy", "--detailed-exitcode"))
                .as(err())
                .isZero();

        assertThat(out()).contains("to be removed from Cloudflare", "nothing to do");
        assertThat(run(Answer.NOBODY, "plan", "--destroy", "--tag=x")).isEqualTo(1);
    }

    private String result() throws IOException {
        return Files.readString(directory.resolve("target/athanor/result.json"));
    }

    private int apply(Answer answer, String... options) {
        return run(answer, "apply", options);
    }

    private int run(Answer answer, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "-d", directory.toString(), "--app=greeter"));
        arguments.addAll(List.of(options));
        Terminal terminal =
                new Terminal(account.environment(), Terminal.writer(out), Terminal.writer(err), question -> {
                    questions.add(question);
                    return answer;
                });
        return CommandLines.of(terminal).execute(arguments.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
