package dev.athanor.runtime.rpc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A stream of this program that the other side writes. */
record WrittenStream(OutputStream stream) implements Staying {

    @Override
    public CompletionStage<JsonNode> invoke(String method, List<JsonNode> arguments) throws IOException {
        if (method.equals("close")) {
            stream.close();
        } else {
            stream.write(
                    Base64.getDecoder().decode(Tagged.value(arguments.get(0)).asString()));
        }
        return CompletableFuture.completedFuture(JsonNodeFactory.instance.nullNode());
    }

    @Override
    public void release() {
        try {
            stream.close();
        } catch (IOException e) {
            // Nobody writes it any more.
            return;
        }
    }
}
