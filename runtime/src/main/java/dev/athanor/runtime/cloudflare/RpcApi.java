package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.RequestLine;

/** The call that a local cloud has and Cloudflare has not. */
public interface RpcApi {

    /** Where methods of workers and Durable Objects can be called, on whatever is deployed by now. */
    @RequestLine("POST /athanor/rpc")
    @Headers("Content-Type: application/json")
    @Does(Effect.READS)
    Session session();

    /**
     * Where a session begins.
     *
     * @param url the address of a WebSocket on this machine
     * @param key what opens it
     */
    record Session(String url, String key) {

        public Session {
            if (url == null || key == null) {
                throw new IllegalArgumentException("a session without an address or a key");
            }
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "Session[" + url + "]";
        }
    }
}
