/**
 * A shop's order service, declared: two workers and what they run on.
 *
 * <pre>
 *   visitor ──► Api ──► PlacedOrders ──► Api (consumer) ──► ShopDb, OrderCounter
 *                │           └── after three attempts ──► FailedOrders ──► Api (consumer)
 *                ├──► Sessions
 *                └──► CustomerService (of the worker Customers) ──► ShopDb
 * </pre>
 */
package com.example.shop;
