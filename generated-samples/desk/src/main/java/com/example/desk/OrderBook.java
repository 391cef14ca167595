package com.example.desk;

import com.example.shop.Api;
import com.example.shop.Order;
import com.example.shop.OrderLine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes orders by telephone and says what became of them. It needs the shop's declarations and nothing else: in a test, any
 * {@link Api} will do.
 *
 * @param shop what the shop's worker is bound to
 * @param clock tells when an order was placed
 */
public record OrderBook(Api shop, Clock clock) {

    /** Leaves an order to the shop's queue; its id. */
    public String place(String customerId, List<OrderLine> lines) {
        String id = UUID.randomUUID().toString();
        shop.placedOrders().send(new Order(id, customerId, clock.instant(), lines));
        return id;
    }

    /** What became of an order; nothing as long as it waits. */
    public Optional<OrderState> find(String id) {
        return shop.db().query("SELECT id, state FROM orders WHERE id = ?", id).rows(OrderState.class).stream()
                .findFirst();
    }
}
