export * from "athanor/api";
export type { Handler as OtherHandler } from "athanor/customers";
