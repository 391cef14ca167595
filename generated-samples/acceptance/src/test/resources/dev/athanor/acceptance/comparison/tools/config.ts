import type { InferEnv, UnwrapConfig } from "@cloudflare/config/public";
import type config from "../cloudflare.config";

export type Env = InferEnv<UnwrapConfig<typeof config>>;
export type Handler = ExportedHandler<Env>;
export type OtherHandler = ExportedHandler;
export type Batch = MessageBatch;
export type Exports = { default: Handler };
