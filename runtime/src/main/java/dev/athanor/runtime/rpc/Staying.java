package dev.athanor.runtime.rpc;

import java.util.List;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;

/** Something that does not travel: the other side calls it where it is. */
interface Staying {

    /**
     * Calls it.
     *
     * @param method the method's name; empty for a function itself
     * @throws Exception what it fails of, which the other side is told
     */
    CompletionStage<JsonNode> invoke(String method, List<JsonNode> arguments) throws Exception;

    /** The other side has let go of it. */
    void release();
}
