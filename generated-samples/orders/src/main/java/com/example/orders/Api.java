package com.example.orders;

import dev.athanor.annotation.Worker;

/** Takes orders and payments over HTTP. */
@Worker(entrypoint = "src/main/worker/api.ts", url = true, compatibilityDate = "2026-04-01")
public interface Api {

    /** What becomes of each order. */
    OrderProcessor orderProcessor();

    /** What each day brought in. */
    DailyClosing dailyClosing();

    /** What has been paid. */
    Receipts receipts();
}
