package dev.athanor.runtime.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A stream of this program that the other side reads. It is closed at its end, or when the other side lets go of it. */
record ReadStream(InputStream stream) implements Staying {

    private static final int PIECE = 64 * 1024;

    @Override
    public CompletionStage<JsonNode> invoke(String method, List<JsonNode> arguments) throws IOException {
        byte[] piece = new byte[PIECE];
        int count = stream.read(piece);
        return CompletableFuture.completedFuture(
                count < 0
                        ? JsonNodeFactory.instance.nullNode()
                        : BytesForm.node(count == PIECE ? piece : Arrays.copyOf(piece, count)));
    }

    @Override
    public void release() {
        try {
            stream.close();
        } catch (IOException e) {
            // Nobody reads it any more.
            return;
        }
    }
}
