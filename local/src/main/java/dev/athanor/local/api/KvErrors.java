package dev.athanor.local.api;

/** What is refused of KV namespaces and their values. */
final class KvErrors {

    private KvErrors() {}

    static ApiError noKvNamespace() {
        return new ApiError(404, 10013, "get namespace: 'namespace not found'");
    }

    static ApiError noKey() {
        return new ApiError(404, 10009, "get: 'key not found'");
    }

    static ApiError kvTitleTaken() {
        return new ApiError(
                400, 10014, "create namespace: 'a namespace with this account ID and title already exists'");
    }

    static ApiError kvTitleMissing() {
        return new ApiError(400, 10019, "create namespace: 'title is required'");
    }

    static ApiError kvInvalid(String message) {
        return new ApiError(400, 10033, message);
    }
}
