package com.example.shop;

import dev.athanor.annotation.Worker;

/** Keeps the customers. It has no address: only other workers reach it, through {@link CustomerService}. */
@Worker(entrypoint = "src/main/worker/customers.ts", compatibilityDate = "2026-04-01")
public interface Customers {

    /** The table of customers. */
    ShopDb db();
}
