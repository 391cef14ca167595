package dev.athanor.local.fault;

/**
 * Decides what goes wrong with each request to the account's API. Called once for each request, after it has been read and before
 * it is carried out, from several threads.
 */
@FunctionalInterface
public interface ApiFaults {

    /** Nothing goes wrong. */
    ApiFaults NONE = (method, path) -> ApiFault.NONE;

    /**
     * What goes wrong with a request.
     *
     * @param method the HTTP method
     * @param path the path below {@code /client/v4}, without the query
     */
    ApiFault of(String method, String path);

    /**
     * A share of all requests meets one fault or another, each as often as any other.
     *
     * @param seed the same seed does the same to the same requests, whatever their order and the ids in their paths
     * @param share the share of the requests, from 0 to 1
     * @throws IllegalArgumentException when the share is none
     */
    static ApiFaults seeded(long seed, double share) {
        return new SeededFaults(seed, share);
    }
}
