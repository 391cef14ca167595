package dev.athanor.runtime.rpc;

import dev.athanor.binding.RpcException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A stream of the other side. */
final class RemoteInput extends InputStream {

    private final Peer peer;
    private final long id;
    private byte[] piece = new byte[0];
    private int next;
    private boolean isAtEnd;

    RemoteInput(Peer peer, long id) {
        this.peer = peer;
        this.id = id;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        while (next == piece.length && length > 0) {
            if (isAtEnd) {
                return -1;
            }
            fetch();
        }
        int count = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, into, offset, count);
        next += count;
        return count;
    }

    private void fetch() throws IOException {
        JsonNode read;
        try {
            read = peer.await(peer.call(id, "read", List.of()));
        } catch (RpcException | IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
        next = 0;
        piece = read.isNull()
                ? new byte[0]
                : Base64.getDecoder().decode(Tagged.value(read).asString());
        if (read.isNull()) {
            close();
        }
    }

    /** Lets the other side know that nobody reads on. */
    @Override
    public void close() {
        if (!isAtEnd) {
            isAtEnd = true;
            piece = new byte[0];
            next = 0;
            peer.release(id);
        }
    }
}
