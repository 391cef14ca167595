package dev.athanor.runtime.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.athanor.binding.TypeToken;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface Shape {

        @JsonTypeName("circle")
        record Circle(int radius) implements Shape {}
    }

    sealed interface Plain {

        record One(int x) implements Plain {}
    }

    record Page<T>(List<T> items) {}

    @Test
    void theItemsOfAGenericRecordSayWhichClassTheyAre() {
        Page<Shape> page = new Page<>(List.of(new Shape.Circle(1)));

        assertThat(Values.text(page, Values.type(new TypeToken<Page<Shape>>() {}.type())))
                .isEqualTo("{\"items\":[{\"@type\":\"circle\",\"radius\":1}]}");
        assertThat(Values.text(List.of(new Shape.Circle(1)), Values.type(new TypeToken<List<Shape>>() {}.type())))
                .isEqualTo("[{\"@type\":\"circle\",\"radius\":1}]");
    }

    @Test
    void aValueIsWrittenByItsOwnClassTooWhereAnInterfaceIsDeclared() {
        assertThat(Values.text(new Plain.One(1), Values.type(Plain.class))).isEqualTo("{\"x\":1}");
        assertThat(Values.text(new Shape.Circle(1), Values.type(Shape.class)))
                .isEqualTo("{\"@type\":\"circle\",\"radius\":1}");
        assertThat(Values.text(List.of(1, 2), Values.type(Object.class))).isEqualTo("[1,2]");
    }
}
