package dev.athanor.runtime.cloudflare;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list ({@code result_info}). Not every list says all of it.
 *
 * @param totalPages how many pages there are
 * @param totalCount how many items there are
 * @param perPage how many items a page holds at most
 * @param cursor what to ask the next page by
 */
public record PageInfo(
        @Nullable Integer totalPages,
        @Nullable Integer totalCount,
        @Nullable Integer perPage,
        @Nullable String cursor) {

    boolean continuesAfter(int page, int itemsSoFar) {
        if (totalPages != null) {
            return page < totalPages;
        }
        return totalCount != null && itemsSoFar < totalCount;
    }
}
