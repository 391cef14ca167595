package dev.athanor.runtime.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is made once however often its answer is lost. */
class CreationTest {

    private final FakeTime time = new FakeTime();
    private final Creation creation = new Creation(RetryPolicy.STANDARD, time);
    private final Deque<Object> answers = new ArrayDeque<>();
    private final Deque<Optional<String>> seen = new ArrayDeque<>();

    @Test
    void aLostAnswerIsLookedUpAndNothingIsSentAgain() {
        answers.add(lost());
        seen.add(Optional.of("made"));

        assertThat(creation.once(this::create, this::find)).isEqualTo("made");
        assertThat(answers).isEmpty();
    }

    @Test
    void aLostRequestIsSentAgainAfterAWhile() {
        answers.addAll(List.of(lost(), "made"));
        seen.add(Optional.empty());

        assertThat(creation.once(this::create, this::find)).isEqualTo("made");
        assertThat(time.waits()).hasSize(1);
    }

    @Test
    void whatIsThereAfterALostAnswerIsOursEvenWhenTheListSaysSoLate() {
        answers.addAll(List.of(lost(), exists(), exists()));
        seen.addAll(List.of(Optional.empty(), Optional.empty(), Optional.of("made")));

        assertThat(creation.once(this::create, this::find)).isEqualTo("made");
        assertThat(time.waits()).hasSize(2);
    }

    @Test
    void whatIsThereAtTheFirstCallIsSomebodyElses() {
        answers.add(exists());
        seen.add(Optional.of("of somebody else"));

        assertThatThrownBy(() -> creation.once(this::create, this::find))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("there already");
    }

    @Test
    void whatIsKnownByAllThatItIsMayHaveBeenMadeByAnybody() {
        answers.add(exists());
        seen.add(Optional.of("the same"));

        assertThat(creation.ensured(this::create, this::find)).isEqualTo("the same");
    }

    @Test
    void aRefusalIsARefusal() {
        answers.add(failure(400, Meaning.INVALID));
        seen.add(Optional.empty());
        assertThatThrownBy(() -> creation.ensured(this::create, this::find)).isInstanceOf(RejectedException.class);

        answers.add(failure(400, Meaning.INVALID));
        assertThatThrownBy(() -> creation.once(this::create, this::find)).isInstanceOf(RejectedException.class);
        assertThat(time.waits()).isEmpty();
    }

    /** As the rules of a bucket that has none yet. */
    @Test
    void whereThereIsNoPlaceToLookAtThereIsNothing() {
        answers.addAll(List.of(lost(), "made"));
        assertThat(creation.ensured(this::create, CreationTest::nowhere)).isEqualTo("made");

        answers.add(failure(400, Meaning.INVALID));
        assertThatThrownBy(() -> creation.ensured(this::create, CreationTest::nowhere))
                .isInstanceOf(RejectedException.class);
    }

    private static Optional<String> nowhere() {
        throw absent();
    }

    private static NotFoundException absent() {
        return new NotFoundException(
                new Failure("DELETE /queues/q", 404, 11000, Meaning.ABSENT, "no queue", null), "nothing to do");
    }

    @Test
    void whatNeverSucceedsEnds() {
        answers.addAll(List.of(lost(), lost(), lost(), lost()));
        seen.addAll(List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThatThrownBy(() -> creation.once(this::create, this::find)).isInstanceOf(UnavailableException.class);
        assertThat(answers).isEmpty();
    }

    @Test
    void whatIsGoneAlreadyIsDeleted() {
        Creation.gone(() -> {
            throw absent();
        });
    }

    private String create() {
        Object answer = answers.remove();
        if (answer instanceof CloudflareException failure) {
            throw failure;
        }
        return answer.toString();
    }

    private Optional<String> find() {
        return seen.remove();
    }

    private static CloudflareException lost() {
        return Failures.noAnswer("POST /queues", null);
    }

    private static CloudflareException exists() {
        return failure(409, Meaning.EXISTS);
    }

    private static CloudflareException failure(int status, Meaning meaning) {
        return new RejectedException(
                new Failure("POST /queues", status, 11009, meaning, "it is there already", null),
                "choose another name");
    }
}
