export type Env = Cloudflare.Env;
export type Handler = ExportedHandler<Cloudflare.Env>;
export type OtherHandler = ExportedHandler;
export type Batch = MessageBatch;
export type Exports = { default: Handler };
