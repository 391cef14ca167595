package dev.athanor.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopSignalTest {

    @Test
    void theEndOfTheInputIsASignal() throws IOException {
        PipedOutputStream keyboard = new PipedOutputStream();
        try (StopSignal signal = StopSignal.on(new PipedInputStream(keyboard))) {
            keyboard.write('x');
            keyboard.flush();
            assertThat(signal.within(Duration.ofMillis(20))).isFalse();

            keyboard.close();

            assertThat(signal.within(Duration.ofSeconds(10))).isTrue();
        }
    }
}
