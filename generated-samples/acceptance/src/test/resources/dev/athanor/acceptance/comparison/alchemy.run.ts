import alchemy, { type } from "alchemy";
import {
  AnalyticsEngineDataset,
  D1Database,
  DurableObjectNamespace,
  KVNamespace,
  Queue,
  VectorizeIndex,
  Worker,
  Workflow,
} from "alchemy/cloudflare";
import type { OrderCounter } from "./worker/api";
import type { CustomerService } from "./worker/customers";
import type { Order } from "./worker/model";

export const placedOrders = await Queue<Order>("placed-orders");
export const failedOrders = await Queue<Order>("failed-orders");

const customers = await Worker("customers", { entrypoint: "worker/customers.ts", rpc: type<CustomerService> });

export const worker = await Worker("api", {
  entrypoint: "worker/api.ts",
  compatibilityDate: "2026-04-01",
  url: true,
  bindings: {
    PLACED_ORDERS: placedOrders,
    ORDER_COUNTER: DurableObjectNamespace<OrderCounter>("counter", { className: "OrderCounter", sqlite: true }),
    SESSIONS: await KVNamespace("sessions"),
    DB: await D1Database("db"),
    CUSTOMERS: customers,
    ORDER_PROCESSOR: Workflow<Order>("order-processor", { className: "OrderProcessor" }),
    REQUESTS: AnalyticsEngineDataset("requests", { dataset: "requests" }),
    ARTICLES: await VectorizeIndex("articles", { dimensions: 768, metric: "cosine" }),
    API_KEY: alchemy.secret("none"),
  },
  crons: ["0 3 * * *"],
  eventSources: [placedOrders, failedOrders],
});
