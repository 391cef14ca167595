// expect: Property '"failed-orders"' is missing in type '{ "placed-orders": () => void; }' but required in type 'QueueHandlers'.
import { onQueue } from "athanor/api";

export const queue = onQueue({ "placed-orders": () => {} });
