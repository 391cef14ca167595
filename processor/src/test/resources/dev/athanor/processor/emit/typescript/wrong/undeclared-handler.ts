// expect: Object literal may only specify known properties, and 'queue' does not exist in type 'Handler'.
import type { Handler } from "athanor/customers";

export default {
  queue: () => {},
} satisfies Handler;
