package test;

import dev.athanor.annotation.D1Database;
import dev.athanor.annotation.Queue;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.Database;
import dev.athanor.binding.Producer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    /** Orders and who ordered. */
    ShopDb db();

    /** The same records as messages. */
    Orders orders();

    @D1Database(rows = {OrderRow.class, Api.CustomerRow.class})
    interface ShopDb extends Database {}

    @Queue
    interface Orders extends Producer<OrderRow> {}

    /**
     * An order as the database has it.
     *
     * @param placed_at when
     * @param paid whether it is paid
     */
    record OrderRow(
            UUID id, Instant placed_at, boolean paid, Boolean sent, Optional<Boolean> returned, BigDecimal total, State state, byte[] signature) {}

    /** How an order stands. */
    enum State {
        PLACED,
        SENT
    }

    record CustomerRow(String id, Optional<String> name) {}
}
