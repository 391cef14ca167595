// expect: Property 'OrderCounter' is missing in type
// expect: but required in type 'Exports'.
import type { Exports, Handler } from "athanor/api";

export const exported: Exports = null as unknown as { readonly default: Handler };
export const again: Exports = null as unknown as { readonly default: Handler };
