package dev.athanor.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypeTokenTest {

    @Test
    void theTypeIsKeptWithItsArguments() {
        assertThat(new TypeToken<Producer<List<String>>>() {}.type().getTypeName())
                .isEqualTo("dev.athanor.binding.Producer<java.util.List<java.lang.String>>");
    }

    @Test
    @SuppressWarnings("rawtypes")
    void aTokenWithoutATypeIsRefused() {
        class Untyped extends TypeToken {}

        assertThatThrownBy(Untyped::new)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("new TypeToken<Producer<Task>>() {}");
    }
}
