package dev.athanor.processor.payload;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** Looks at a type that a user wrote, so far that it cannot break the file that it becomes part of. */
final class WrittenType {

    private static final Map<Character, Character> CLOSING = Map.of('(', ')', '[', ']', '{', '}', '<', '>');

    private final String text;
    private final Deque<Character> open = new ArrayDeque<>();

    private WrittenType(String text) {
        this.text = text;
    }

    /** What is wrong, as a clause. */
    static Optional<String> problem(String text) {
        return text.isEmpty() ? Optional.of("it is empty") : new WrittenType(text).problem();
    }

    private Optional<String> problem() {
        int place = 0;
        while (place < text.length()) {
            char letter = text.charAt(place);
            if (letter == '"' || letter == '\'' || letter == '`') {
                place = endOfText(place);
                if (place < 0) {
                    return Optional.of("a text does not end");
                }
            } else if (letter == '\n'
                    || letter == '\r'
                    || text.startsWith("//", place)
                    || text.startsWith("/*", place)) {
                return Optional.of("it has a line break or a comment");
            } else if (letter == ';' && open.isEmpty()) {
                return Optional.of("something follows the type");
            } else if (!isBalanced(letter, place)) {
                return Optional.of("'" + letter + "' has nothing to close");
            }
            place++;
        }
        return open.isEmpty() ? Optional.empty() : Optional.of("'" + open.peek() + "' is missing");
    }

    private boolean isBalanced(char letter, int place) {
        Character closing = CLOSING.get(letter);
        if (closing != null) {
            open.push(closing);
        } else if (CLOSING.containsValue(letter) && !isArrow(place)) {
            return !open.isEmpty() && open.pop() == letter;
        }
        return true;
    }

    /** The {@code =>} of a function. */
    private boolean isArrow(int place) {
        return text.charAt(place) == '>' && place > 0 && text.charAt(place - 1) == '=';
    }

    private int endOfText(int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == text.charAt(start)) {
                return i;
            }
        }
        return -1;
    }
}
