import { bindings, defineWorker, exports, triggers } from "@cloudflare/config/public";
import customers from "./customers.config";
import * as entrypoint from "./worker/api" with { type: "cf-worker" };
import type { Order } from "./worker/model";

const config = defineWorker({
  name: "api",
  entrypoint,
  compatibilityDate: "2026-04-01",
  env: {
    PLACED_ORDERS: bindings.queue<Order>({ name: "placed-orders" }),
    ORDER_COUNTER: bindings.durableObject({ workerName: "api", exportName: "OrderCounter" }),
    SESSIONS: bindings.kv(),
    DB: bindings.d1(),
    CUSTOMERS: customers.worker({ workerName: "customers", exportName: "CustomerService" }),
    REQUESTS: bindings.analyticsEngineDataset(),
    ARTICLES: bindings.vectorize({ name: "articles" }),
    API_KEY: bindings.secret(),
  },
  triggers: [
    triggers.queue({ name: "placed-orders", deadLetterQueue: "failed-orders" }),
    triggers.queue({ name: "failed-orders" }),
    triggers.scheduled({ schedule: "0 3 * * *" }),
  ],
  exports: { OrderCounter: exports.durableObject({ storage: "sqlite" }) },
});

export default config;
