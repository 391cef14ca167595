package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReproducibleOutputTest {

    static Stream<Case> good() {
        return Case.all("T");
    }

    @ParameterizedTest
    @MethodSource("good")
    void theSameBytesInWhateverOrderFilesAreGiven(Case good) {
        Comparator<Path> order = Comparator.naturalOrder();

        assertThat(Case.generated(good.compile(order.reversed()))).isEqualTo(Case.generated(good.compile(order)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void noPathOfTheMachineAndNoCarriageReturn(Case good) {
        assertThat(Case.generated(good.compile(Comparator.naturalOrder())).values())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(Path.of("").toAbsolutePath().toString(), "\r")
                        .endsWith("\n"));
    }
}
