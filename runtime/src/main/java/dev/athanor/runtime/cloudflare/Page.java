package dev.athanor.runtime.cloudflare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param info which page it is; {@code null} for a list that comes whole
 */
public record Page<T>(List<T> items, @Nullable PageInfo info) {

    /** The most pages that a list is followed for; more means that the server counts wrongly. */
    private static final int MOST_PAGES = 10_000;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Everything in a list.
     *
     * @param page fetches a page, counted from 1
     */
    public static <T> List<T> all(IntFunction<Page<T>> page) {
        List<T> all = new ArrayList<>();
        for (int number = 1; number <= MOST_PAGES; number++) {
            Page<T> current = page.apply(number);
            all.addAll(current.items());
            PageInfo info = current.info();
            if (current.items().isEmpty() || info == null || !info.continuesAfter(number, all.size())) {
                return List.copyOf(all);
            }
        }
        throw new IllegalStateException("a list does not end after " + MOST_PAGES + " pages");
    }

    /**
     * Everything in a list that goes on by cursors.
     *
     * @param page fetches the page of a cursor, the first one for an empty text
     */
    public static <T> List<T> allByCursor(Function<String, Page<T>> page) {
        List<T> all = new ArrayList<>();
        String cursor = "";
        for (int number = 1; number <= MOST_PAGES; number++) {
            Page<T> current = page.apply(cursor);
            all.addAll(current.items());
            PageInfo info = current.info();
            String next = info == null ? null : info.cursor();
            if (next == null || next.isEmpty()) {
                return List.copyOf(all);
            }
            cursor = next;
        }
        throw new IllegalStateException("a list does not end after " + MOST_PAGES + " pages");
    }
}
