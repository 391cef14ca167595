import type { failedOrders, placedOrders, worker } from "../alchemy.run";

export type Env = typeof worker.Env;
export type Handler = ExportedHandler<Env>;
export type OtherHandler = ExportedHandler;
export type Batch = typeof placedOrders.Batch | typeof failedOrders.Batch;
export type Exports = { default: Handler };
