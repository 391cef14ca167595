package dev.athanor.local.page;

import java.time.Instant;

/** What happened in the local cloud. */
public sealed interface FeedEvent {

    /** When. */
    Instant at();

    /**
     * A worker logged a line, or failed of an exception.
     *
     * @param level {@code log}, {@code debug}, {@code info}, {@code warn} or {@code error}
     */
    record Logged(Instant at, String worker, String level, String text) implements FeedEvent {}

    /**
     * A worker was run.
     *
     * @param trigger {@code fetch}, {@code queue}, {@code scheduled} or {@code alarm}
     * @param detail for what: {@code GET /orders}
     * @param outcome how it ended: a status, or workerd's word
     * @param failed whether that is a failure
     * @param millis how long it took; 0 where that is not known
     */
    record Ran(Instant at, String worker, String trigger, String detail, String outcome, boolean failed, long millis)
            implements FeedEvent {}
}
