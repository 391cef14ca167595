package dev.athanor.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleTextsTest {

    private record Condition(
            String type, @Nullable Integer age, @Nullable String date) {}

    private record Rule(@Nullable String id, List<Condition> conditions, List<String> origins) {}

    @Test
    void aRuleIsToldByItsNameWithoutWhatSaysNothing() {
        Rule rule = new Rule("old", List.of(new Condition("Age", 60, null)), List.of());

        assertThat(RuleTexts.of(List.of(rule), Rule::id))
                .containsExactly(Map.entry("rule old", "{\"conditions\":[{\"type\":\"Age\",\"age\":60}]}"));
    }

    @Test
    void anInstantOfADayIsThatDay() {
        Rule rule = new Rule(null, List.of(new Condition("Date", null, "2027-01-01T00:00:00.000Z")), List.of("a"));

        assertThat(RuleTexts.of(List.of(rule), Rule::id))
                .hasToString(
                        "{rule 1={\"conditions\":[{\"type\":\"Date\",\"date\":\"2027-01-01\"}],\"origins\":[\"a\"]}}");
    }
}
