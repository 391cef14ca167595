/** A Vectorize index: what is known of each vector, and by which parts of that queries can be filtered. */
export interface TypedVectorizeIndex<Metadata, Indexed extends keyof Metadata & string> extends Omit<
  Vectorize,
  "query" | "queryById" | "insert" | "upsert" | "getByIds"
> {
  query<Level extends boolean | VectorizeMetadataRetrievalLevel = "none">(
    vector: VectorFloatArray | number[],
    options?: TypedVectorizeQueryOptions<Metadata, Indexed, Level>,
  ): Promise<TypedVectorizeMatches<Metadata, Indexed, Level>>;
  queryById<Level extends boolean | VectorizeMetadataRetrievalLevel = "none">(
    vectorId: string,
    options?: TypedVectorizeQueryOptions<Metadata, Indexed, Level>,
  ): Promise<TypedVectorizeMatches<Metadata, Indexed, Level>>;
  insert(vectors: TypedVectorizeVector<Metadata>[]): Promise<VectorizeAsyncMutation>;
  upsert(vectors: TypedVectorizeVector<Metadata>[]): Promise<VectorizeAsyncMutation>;
  getByIds(ids: string[]): Promise<TypedVectorizeVector<Metadata>[]>;
}

/** A vector, with what is known of it. */
export interface TypedVectorizeVector<Metadata> extends Omit<VectorizeVector, "metadata"> {
  metadata: Metadata;
}

/** A query. `returnMetadata` says whether matches have metadata: all of it, what is indexed, or none. */
export interface TypedVectorizeQueryOptions<
  Metadata,
  Indexed extends keyof Metadata,
  Level extends boolean | VectorizeMetadataRetrievalLevel,
> extends Omit<VectorizeQueryOptions, "filter" | "returnMetadata"> {
  /** At most 100, and at most 20 where values or all metadata are returned. */
  topK?: number;
  returnMetadata?: Level;
  filter?: { [name in Indexed]?: TypedVectorizeFilter<Metadata[name]> };
}

/** What a part of the metadata has to be: a value, a range, or one of several. */
export type TypedVectorizeFilter<Value> =
  | Value
  | { [operator in VectorizeVectorMetadataFilterOp]?: Value }
  | { [operator in VectorizeVectorMetadataFilterCollectionOp]?: Value[] };

/** The vectors that a query found. */
export interface TypedVectorizeMatches<
  Metadata,
  Indexed extends keyof Metadata,
  Level extends boolean | VectorizeMetadataRetrievalLevel,
> extends Omit<VectorizeMatches, "matches"> {
  matches: (Omit<VectorizeMatch, "metadata"> & TypedVectorizeMetadata<Metadata, Indexed, Level>)[];
}

/** The metadata of a match, as far as a query asks for it. */
export type TypedVectorizeMetadata<
  Metadata,
  Indexed extends keyof Metadata,
  Level extends boolean | VectorizeMetadataRetrievalLevel,
> = Level extends "all" | true
  ? { metadata: Metadata }
  : Level extends "indexed"
    ? { metadata: Pick<Metadata, Indexed> }
    : { metadata?: never };
