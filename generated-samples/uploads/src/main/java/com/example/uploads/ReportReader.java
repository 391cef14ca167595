package com.example.uploads;

import dev.athanor.binding.PulledMessage;
import java.util.List;
import java.util.function.Consumer;

/** Reads reports in a Java program: {@code new ReportReader(new GalleryEnv(...).reports())}. */
public final class ReportReader {

    private static final int BATCH = 20;

    private final Reports reports;

    /** A reader of a queue. */
    public ReportReader(Reports reports) {
        this.reports = reports;
    }

    /**
     * Hands over the reports that wait, and takes each off the queue once it is handed over. One that cannot be taken is tried
     * again later.
     *
     * @return how many were taken
     */
    public int read(Consumer<Report> taker) {
        int taken = 0;
        for (PulledMessage<Report> message : reports.pull(BATCH)) {
            try {
                taker.accept(message.body());
                reports.acknowledge(List.of(message));
                taken++;
            } catch (RuntimeException e) {
                reports.retry(List.of(message));
            }
        }
        return taken;
    }
}
