/** A KV namespace whose values are JSON of one type. What is put is a text: `JSON.stringify(value satisfies Value)`. */
export interface JsonKVNamespace<Value> extends Omit<KVNamespace, "get" | "getWithMetadata"> {
  get(key: string, type: "json" | KVNamespaceGetOptions<"json">): Promise<Value | null>;
  get(keys: string[], type: "json" | KVNamespaceGetOptions<"json">): Promise<Map<string, Value | null>>;
  getWithMetadata<Metadata = unknown>(
    key: string,
    type: "json" | KVNamespaceGetOptions<"json">,
  ): Promise<KVNamespaceGetWithMetadataResult<Value, Metadata>>;
  getWithMetadata<Metadata = unknown>(
    keys: string[],
    type: "json" | KVNamespaceGetOptions<"json">,
  ): Promise<Map<string, KVNamespaceGetWithMetadataResult<Value, Metadata>>>;
}
