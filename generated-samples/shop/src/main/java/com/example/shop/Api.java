package com.example.shop;

import dev.athanor.annotation.Assets;
import dev.athanor.annotation.Compatibility;
import dev.athanor.annotation.Cron;
import dev.athanor.annotation.Limits;
import dev.athanor.annotation.Observability;
import dev.athanor.annotation.Placement;
import dev.athanor.annotation.PlacementMode;
import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.Secret;
import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;
import dev.athanor.binding.Self;
import dev.athanor.binding.StaticAssets;

/**
 * The shop's public HTTP API. It takes orders, has them fulfilled through a queue, and tidies up at night.
 */
@Worker(
        entrypoint = "src/main/worker/api.ts",
        url = true,
        compatibilityDate = "2026-04-01",
        compatibility = Compatibility.NODE,
        observability = @Observability(enabled = true),
        limits = @Limits(cpuMs = 50_000),
        placement = @Placement(mode = PlacementMode.SMART),
        assets = @Assets(path = "src/main/public"))
@Cron("0 3 * * *")
@QueueConsumer(
        queue = PlacedOrders.class,
        batchSize = 10,
        maxWaitTimeMs = 500,
        maxRetries = 2,
        deadLetterQueue = FailedOrders.class)
@QueueConsumer(queue = FailedOrders.class, maxWaitTimeMs = 500)
public interface Api {

    /** Orders on their way to the consumer. */
    PlacedOrders placedOrders();

    /** Counts the fulfilled orders, in one object named {@code all}. */
    ObjectNamespace<OrderCounter> orderCounter();

    /** Customers seen lately, by their id. */
    Sessions sessions();

    /** Orders, and what the nightly runs did. */
    ShopDb db();

    /** Knows the customers. */
    CustomerService customers();

    /** The shop's pages. */
    StaticAssets assets();

    /** The API itself, for the nightly run's look at the figures. */
    Self self();

    /** What is logged: {@code debug} or {@code info}. */
    @Var("info")
    String logLevel();

    /** What a client has to send as its bearer token to place an order. */
    @Secret
    String apiKey();
}
