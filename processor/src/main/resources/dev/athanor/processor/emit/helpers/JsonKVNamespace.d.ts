/** A KV namespace whose values are JSON of one type, and whose keys have metadata of another. */
export interface JsonKVNamespace<Value, Metadata = unknown> extends Omit<
  KVNamespace<string>,
  "get" | "getWithMetadata" | "list" | "put"
> {
  get(key: string, type: "json" | KVNamespaceGetOptions<"json">): Promise<Value | null>;
  get(keys: string[], type: "json" | KVNamespaceGetOptions<"json">): Promise<Map<string, Value | null>>;
  getWithMetadata<Found = Metadata>(
    key: string,
    type: "json" | KVNamespaceGetOptions<"json">,
  ): Promise<KVNamespaceGetWithMetadataResult<Value, Found>>;
  getWithMetadata<Found = Metadata>(
    keys: string[],
    type: "json" | KVNamespaceGetOptions<"json">,
  ): Promise<Map<string, KVNamespaceGetWithMetadataResult<Value, Found>>>;
  list<Found = Metadata>(options?: KVNamespaceListOptions): Promise<KVNamespaceListResult<Found, string>>;
  /** Sets a value, which `json(value)` makes a text of. */
  put(key: string, value: JsonOf<Value>, options?: JsonKVNamespacePutOptions<Metadata>): Promise<void>;
}

/** How a value is kept. Times are in seconds. */
export interface JsonKVNamespacePutOptions<Metadata> extends Omit<KVNamespacePutOptions, "metadata"> {
  metadata?: Metadata | null;
}

/** The JSON of a value, as a text that says what it is the JSON of. Made by `json`. */
export type JsonOf<Value> = string & { readonly __json: Value };

/** The JSON of a value: `await env.SESSIONS.put(id, json(session))`. */
export declare function json<Value>(value: Value): JsonOf<Value>;
