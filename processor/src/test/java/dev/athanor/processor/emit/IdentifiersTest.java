package dev.athanor.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void stringsAreEscaped() {
        assertThat(Identifiers.quote("a\"b\\c\nd\u0000\u2028\u200fé"))
                .isEqualTo("\"a\\\"b\\\\c\\nd\\u0000\\u2028\\u200fé\"");
    }

    @Test
    void propertiesAreQuotedWhereTheyAreNoIdentifiers() {
        assertThat(Identifiers.property("placedAt")).isEqualTo("placedAt");
        assertThat(Identifiers.property("delete")).isEqualTo("delete");
        assertThat(Identifiers.property("größe")).isEqualTo("\"größe\"");
        assertThat(Identifiers.property("a-b")).isEqualTo("\"a-b\"");
    }

    @Test
    void reservedWordsAreNoParameters() {
        assertThat(Identifiers.parameter("function")).isEqualTo("function_");
        assertThat(Identifiers.parameter("id")).isEqualTo("id");
    }

    @Test
    void whatJavaAllowsInATypesNameAndJavaScriptDoesNotIsReplaced() {
        assertThat(Identifiers.type("Größe€")).isEqualTo("Größe_");
    }
}
