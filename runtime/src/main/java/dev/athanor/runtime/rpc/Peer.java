package dev.athanor.runtime.rpc;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** The other side of a session. */
interface Peer {

    /** Keeps something here, which the other side can call until it lets go of it; the id that it is called by. */
    long keep(Staying staying);

    /**
     * Calls something that the other side keeps.
     *
     * @param method the method's name; empty for a function itself
     * @return what it answers, as it travels
     */
    CompletableFuture<JsonNode> call(long kept, String method, List<JsonNode> arguments);

    /** Remembers a stub, so that what it calls is let go of when nothing refers to the stub any more. */
    void lease(StubHandler stub);

    /** Lets go of something that the other side keeps. */
    void release(long kept);

    /** What has come of a call, waited for. */
    JsonNode await(CompletableFuture<JsonNode> answer);
}
