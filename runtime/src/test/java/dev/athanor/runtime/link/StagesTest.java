package dev.athanor.runtime.link;

import static dev.athanor.runtime.link.Workers.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.manifest.CronTrigger;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagesTest {

    private final List<Fragment> fragments = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void aStageHasWhatIsNotLimitedAndWhatIsLimitedToIt() {
        declare("a.Audit", "audit", List.of("prod"), new QueueEntry(null));
        declare("a.Tasks", "tasks", List.of(), new QueueEntry(null));

        assertThat(resolve("prod").entries()).extracting(StackEntry::id).containsExactly("audit", "tasks");
        assertThat(resolve("dev").entries()).extracting(StackEntry::id).containsExactly("tasks");
    }

    @Test
    void aPartOfAWorkerIsLeftOutOfOtherStages() {
        declare(
                "a.Api",
                "api",
                List.of(),
                worker().entry()
                        .withTriggers(TriggerSettings.NONE.withCrons(
                                CronTrigger.of("0 1 * * *"), new CronTrigger("0 2 * * *", null, List.of("prod")))));

        assertThat(crons("prod")).containsExactly("0 1 * * *", "0 2 * * *");
        assertThat(crons("dev")).containsExactly("0 1 * * *");
    }

    @Test
    void aBindingToWhatOneOfItsStagesLacksIsRefusedWhenLinking() {
        declare("a.Audit", "audit", List.of("prod"), new QueueEntry(null));
        declare("a.Api", "api", List.of(), worker().binds("a.Audit").entry());

        assertThat(problems())
                .containsExactly(
                        "a.Api: binds a.Audit in audit(), which only the stage prod has, while every stage needs it; give both"
                                + " the same @Stages [ATH054]");
    }

    @Test
    void aBindingToWhatAllItsStagesHaveIsFine() {
        declare("a.Audit", "audit", List.of("prod", "staging"), new QueueEntry(null));
        declare("a.Api", "api", List.of("prod"), worker().binds("a.Audit").entry());

        assertThat(problems()).isEmpty();
    }

    @Test
    void aConsumerLimitedToTheStagesOfItsQueueIsFine() {
        declare("a.Audit", "audit", List.of("prod"), new QueueEntry(null));
        declare("a.Api", "api", List.of(), consuming("a.Audit", List.of("prod")));

        assertThat(problems()).isEmpty();
    }

    @Test
    void aQueueMayHaveOneConsumerInEachStage() {
        declare("a.Tasks", "tasks", List.of(), new QueueEntry(null));
        declare("a.Api", "api", List.of(), consuming("a.Tasks", List.of("prod")));
        declare("a.Other", "other", List.of(), consuming("a.Tasks", List.of("dev")));

        assertThat(problems()).isEmpty();
    }

    @Test
    void twoConsumersThatMeetInOneStageAreRefused() {
        declare("a.Tasks", "tasks", List.of(), new QueueEntry(null));
        declare("a.Api", "api", List.of(), consuming("a.Tasks", List.of("prod")));
        declare("a.Other", "other", List.of(), consuming("a.Tasks", null));

        assertThat(problems()).singleElement().asString().contains("is consumed by a.Api and by a.Other");
    }

    private static WorkerEntry consuming(String queue, @Nullable List<String> stages) {
        return worker().entry()
                .withTriggers(TriggerSettings.NONE.withConsumers(
                        new ConsumerSettings(queue, null, null, null, null, null, null, stages)));
    }

    private void declare(String declaration, String id, List<String> stages, ManifestEntry entry) {
        fragments.add(Fragment.of(declaration, id, entry).in(stages));
    }

    private Stack resolve(String stage) {
        return Stack.resolve(Manifest.of("shop", fragments), stage, Map.of());
    }

    private List<String> crons(String stage) {
        return resolve(stage).workers().get(0).entry().triggers().crons().stream()
                .map(CronTrigger::expression)
                .toList();
    }

    private List<String> problems() {
        Path classes = classes();
        LinkException refused = catchThrowableOfType(LinkException.class, () -> Linker.link("shop", List.of(classes)));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::toString).toList();
    }

    private Path classes() {
        ClassPathBuilder builder = new ClassPathBuilder();
        fragments.forEach(builder::declare);
        try {
            return builder.directory(directory.resolve("classes"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
