package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.QueuesApi;
import dev.athanor.runtime.cloudflare.QueuesApi.Consumer;
import dev.athanor.runtime.cloudflare.QueuesApi.Queue;
import java.util.List;

/** Queues with all their consumers, which the list of queues may cut short or leave out. */
final class QueueReads {

    private QueueReads() {}

    static List<Queue> all(QueuesApi api) {
        return Page.all(api::list).stream().map(queue -> complete(api, queue)).toList();
    }

    private static Queue complete(QueuesApi api, Queue queue) {
        List<Consumer> listed = queue.consumers();
        Integer count = queue.consumersTotalCount();
        boolean whole = count == null ? listed != null : (listed == null ? 0 : listed.size()) >= count;
        boolean detailed = listed == null || listed.stream().allMatch(consumer -> consumer.settings() != null);
        if (whole && detailed) {
            return listed == null ? withConsumers(queue, List.of()) : queue;
        }
        return withConsumers(queue, api.consumers(queue.queueId()).items());
    }

    private static Queue withConsumers(Queue queue, List<Consumer> consumers) {
        return new Queue(queue.queueId(), queue.queueName(), consumers, consumers.size(), queue.settings());
    }
}
