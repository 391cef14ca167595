// expect: Object literal may only specify known properties, and '"plcaed-orders"' does not exist in type 'QueueHandlers'.
import { onQueue } from "athanor/api";

export const queue = onQueue({ "placed-orders": () => {}, "failed-orders": () => {}, "plcaed-orders": () => {} });
