package test;

import dev.athanor.annotation.KvNamespace;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.KeyValue;
import java.time.Instant;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    Sessions sessions();

    @KvNamespace(metadata = Seen.class)
    interface Sessions extends KeyValue<Session> {}

    record Session(String user) {}

    /** When a session was seen last. */
    record Seen(Instant at) {}
}
