package dev.athanor.processor.jackson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What {@code @JsonNaming} makes of a property's name: of {@code totalPrice} under {@code SnakeCaseStrategy} {@code
 * total_price}.
 */
final class NamingStrategy {

    private static final String OUTER = "tools.jackson.databind.PropertyNamingStrategies.";

    private static final Map<String, UnaryOperator<String>> BY_CLASS = Map.of(
            OUTER + "LowerCamelCaseStrategy",
            UnaryOperator.identity(),
            OUTER + "UpperCamelCaseStrategy",
            NamingStrategy::upperCamel,
            OUTER + "SnakeCaseStrategy",
            NamingStrategy::snake,
            OUTER + "UpperSnakeCaseStrategy",
            name -> snake(name).toUpperCase(Locale.ROOT),
            OUTER + "LowerCaseStrategy",
            name -> name.toLowerCase(Locale.ROOT),
            OUTER + "KebabCaseStrategy",
            name -> separated(name, '-'),
            OUTER + "LowerDotCaseStrategy",
            name -> separated(name, '.'),
            // What the annotation has without a value: names as they are.
            "tools.jackson.databind.PropertyNamingStrategy",
            UnaryOperator.identity());

    private NamingStrategy() {}

    /** The strategy of a class, or nothing when it is one that only running it would show. */
    static Optional<UnaryOperator<String>> of(Marks ofClass) {
        return ofClass.find("JsonNaming")
                .map(mark -> mark.type("value").flatMap(NamingStrategy::byClass))
                .orElse(Optional.of(UnaryOperator.identity()));
    }

    private static Optional<UnaryOperator<String>> byClass(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? Optional.ofNullable(BY_CLASS.get(
                        ((TypeElement) declared.asElement()).getQualifiedName().toString()))
                : Optional.empty();
    }

    private static String upperCamel(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** An underscore before the first of each row of capitals; one that the name begins with goes. */
    private static String snake(String name) {
        StringBuilder snake = new StringBuilder();
        boolean afterCapital = false;
        for (char letter : name.substring(name.startsWith("_") ? 1 : 0).toCharArray()) {
            boolean isCapital = Character.isUpperCase(letter);
            if (isCapital && !afterCapital && !snake.isEmpty() && snake.charAt(snake.length() - 1) != '_') {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(letter));
            afterCapital = isCapital;
        }
        return snake.isEmpty() ? name : snake.toString();
    }

    /** A separator before each row of capitals, and before the last of a row of several that another letter follows. */
    private static String separated(String name, char separator) {
        StringBuilder words = new StringBuilder();
        List<Boolean> capitals =
                name.chars().mapToObj(c -> Character.toLowerCase(c) != c).toList();
        for (int i = 0; i < name.length(); i++) {
            boolean follows = i > 0 && capitals.get(i - 1);
            boolean endsRow = i + 1 < name.length() && !capitals.get(i + 1);
            if (capitals.get(i) && i > 0 && (!follows || endsRow)) {
                words.append(separator);
            }
            words.append(Character.toLowerCase(name.charAt(i)));
        }
        return words.toString();
    }
}
