package dev.athanor.runtime.rpc;

import dev.athanor.binding.RpcException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A stream of the other side that is written here; each write waits until it is taken. */
final class RemoteOutput extends OutputStream {

    private final Peer peer;
    private final long id;
    private boolean isClosed;

    RemoteOutput(Peer peer, long id) {
        this.peer = peer;
        this.id = id;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (isClosed) {
            throw new IOException("the stream is closed");
        }
        call("write", List.of(BytesForm.node(Arrays.copyOfRange(bytes, offset, offset + length))));
    }

    @Override
    public void close() throws IOException {
        if (!isClosed) {
            isClosed = true;
            call("close", List.of());
        }
    }

    private void call(String method, List<JsonNode> arguments) throws IOException {
        try {
            peer.await(peer.call(id, method, arguments));
        } catch (RpcException | IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
