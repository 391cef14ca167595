package dev.athanor.processor.kind;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses what a misspelt word was to be. */
final class Spelling {

    /** One letter in four may be wrong. */
    private static final int TOLERANCE = 4;

    private Spelling() {}

    /** The word that differs least, where it differs by little; the first in order among equals. */
    static Optional<String> nearest(String word, List<String> known) {
        return known.stream()
                .filter(other -> distance(word, other) <= word.length() / TOLERANCE)
                .min(Comparator.<String>comparingInt(other -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be put in, taken out or changed. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(before[column - 1] + change, 1 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
