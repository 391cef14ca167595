package dev.athanor.local.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** What happened last, and to whom more of it is told. Safe for several threads; nobody who listens holds up anybody else. */
public final class Feed {

    private static final int KEPT = 300;
    private static final int WAITING = 1_000;

    private final Deque<FeedEvent> last = new ArrayDeque<>();
    private final Set<BlockingQueue<FeedEvent>> listeners = ConcurrentHashMap.newKeySet();

    /** Something happened. A listener that is too slow misses it. */
    public synchronized void add(FeedEvent event) {
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(event);
        for (BlockingQueue<FeedEvent> listener : listeners) {
            boolean unused = listener.offer(event);
        }
    }

    /** What happened last, and after that, as it happens, what else does. */
    synchronized BlockingQueue<FeedEvent> listen() {
        List<FeedEvent> known = new ArrayList<>(last);
        BlockingQueue<FeedEvent> listener = new LinkedBlockingQueue<>(KEPT + WAITING);
        listener.addAll(known);
        listeners.add(listener);
        return listener;
    }

    synchronized void leave(BlockingQueue<FeedEvent> listener) {
        listeners.remove(listener);
    }
}
