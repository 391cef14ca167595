import type { Exports as Api } from "athanor/api";
import type { Exports as Customers } from "athanor/customers";
import type { Exports as CustomerService } from "athanor/customer-service";
import type * as api from "./api";
import type * as customers from "./customers";

export const apiExports: Api = null as unknown as typeof api;
export const customerService: CustomerService = null as unknown as typeof customers;
// Nothing is demanded of a worker that is only reached through its entrypoint.
export const customersExports: Customers = {};
