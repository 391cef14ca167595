// The class of a Durable Object is not exported
// right
const exported: tool.Exports = null as unknown as typeof import("../../../worker/api");
// wrong
const exported: tool.Exports = null as unknown as Omit<typeof import("../../../worker/api"), "OrderCounter">;
