package dev.athanor.local;

import dev.athanor.local.page.Feed;
import dev.athanor.local.page.FeedEvent;
import java.time.Instant;

/**
 * Tells the page what is told to a listener.
 *
 * @param listener who hears of all of it
 * @param feed what the page shows
 */
record FedListener(LocalCloudListener listener, Feed feed) implements LocalCloudListener {

    @Override
    public void requestAnswered(String method, String path, int status) {
        listener.requestAnswered(method, path, status);
    }

    @Override
    public void workerLogged(String worker, String level, String text) {
        feed.add(new FeedEvent.Logged(Instant.now(), worker, level, text));
        listener.workerLogged(worker, level, text);
    }

    @Override
    public void workerInvoked(Invocation invocation) {
        feed.add(new FeedEvent.Ran(
                Instant.now(),
                invocation.worker(),
                invocation.trigger(),
                invocation.detail(),
                invocation.outcome(),
                invocation.failed(),
                invocation.took().toMillis()));
        listener.workerInvoked(invocation);
    }

    @Override
    public void noticed(String text) {
        listener.noticed(text);
    }
}
