package dev.athanor.local.api;

/** What is refused of Vectorize indexes. */
final class VectorizeErrors {

    private VectorizeErrors() {}

    static ApiError noVectorIndex(String name) {
        return new ApiError(404, 3000, "vectorize.index.not_found - Index name \"" + name + "\"");
    }

    static ApiError vectorIndexTaken(String name) {
        return new ApiError(400, 3002, "vectorize.index.duplicate_name - Index name \"" + name + "\"");
    }

    static ApiError badVectorIndex(String message) {
        return new ApiError(400, 1005, "vectorize.incoming_body_decoding - " + message);
    }

    static ApiError noMetadataIndex(String property) {
        return new ApiError(404, 40005, "there is no metadata index of \"" + property + "\"");
    }

    /** Nothing that Cloudflare would say. */
    static ApiError noVectors(String index) {
        return new ApiError(
                400,
                1000,
                "The local cloud keeps no vectors. Those of the index " + index
                        + " are reached where the stage is deployed to Cloudflare.");
    }

    static ApiError vectorIndexOfBindingMissing(String binding, String name) {
        return new ApiError(
                400, 10159, "binding " + binding + " of type vectorize: the index '" + name + "' was not found.");
    }
}
