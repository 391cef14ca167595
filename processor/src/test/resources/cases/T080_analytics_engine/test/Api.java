package test;

import dev.athanor.annotation.AnalyticsEngineDataset;
import dev.athanor.annotation.Queue;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.DataPoints;
import dev.athanor.binding.Producer;
import java.time.Instant;
import java.util.Optional;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    /** What was asked for, and how it went. */
    Requests requests();

    Steps steps();

    /** The same record in its other form. */
    Replays replays();

    @AnalyticsEngineDataset(index = "customer")
    interface Requests extends DataPoints<Request> {}

    @AnalyticsEngineDataset(dataset = "steps_${stage}")
    interface Steps extends DataPoints<Step> {}

    @Queue
    interface Replays extends Producer<Request> {}

    /**
     * A request.
     *
     * @param milliseconds how long it took
     * @param customer who asked
     * @param path what was asked for
     * @param status how it went
     */
    record Request(double milliseconds, String customer, String path, Optional<String> country, Status status, int bytes) {}

    /** How a request went. */
    enum Status {
        OK,
        FAILED
    }

    record Step(int aNumberThatHasAVeryLongName, int anotherNumberThatHasAVeryLongName, long yetAnotherNumber, Instant at) {}
}
