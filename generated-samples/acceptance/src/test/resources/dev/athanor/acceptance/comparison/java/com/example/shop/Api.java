package com.example.shop;

import dev.athanor.annotation.AnalyticsEngineDataset;
import dev.athanor.annotation.Cron;
import dev.athanor.annotation.D1Database;
import dev.athanor.annotation.DurableObject;
import dev.athanor.annotation.Entrypoint;
import dev.athanor.annotation.KvNamespace;
import dev.athanor.annotation.Queue;
import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.Secret;
import dev.athanor.annotation.VectorizeIndex;
import dev.athanor.annotation.Worker;
import dev.athanor.annotation.Workflow;
import dev.athanor.annotation.WorkflowEvent;
import dev.athanor.binding.DataPoints;
import dev.athanor.binding.Database;
import dev.athanor.binding.KeyValue;
import dev.athanor.binding.ObjectNamespace;
import dev.athanor.binding.Producer;
import dev.athanor.binding.VectorIndex;
import dev.athanor.binding.WorkflowRuns;
import java.util.Optional;

/** The worker that is compared. */
@Worker(entrypoint = "worker/api.ts", url = true, compatibilityDate = "2026-04-01")
@Cron("0 3 * * *")
@QueueConsumer(queue = Api.PlacedOrders.class, deadLetterQueue = Api.FailedOrders.class)
@QueueConsumer(queue = Api.FailedOrders.class)
public interface Api {

    PlacedOrders placedOrders();

    ObjectNamespace<OrderCounter> orderCounter();

    Sessions sessions();

    Db db();

    CustomerService customers();

    OrderProcessor orderProcessor();

    Requests requests();

    Articles articles();

    @Secret
    String apiKey();

    @Queue
    interface PlacedOrders extends Producer<Order> {}

    @Queue
    interface FailedOrders extends Producer<Order> {}

    @DurableObject
    interface OrderCounter {
        int increment(int by);
    }

    @KvNamespace(metadata = Seen.class)
    interface Sessions extends KeyValue<Session> {}

    @D1Database(rows = OrderRow.class)
    interface Db extends Database {}

    @Worker(entrypoint = "worker/customers.ts", compatibilityDate = "2026-04-01")
    interface Customers {}

    @Entrypoint(worker = Customers.class)
    interface CustomerService {
        Optional<Customer> find(String id);
    }

    @Workflow
    interface OrderProcessor extends WorkflowRuns<Order, Receipt> {

        @WorkflowEvent
        void paymentReceived(String instance, Payment payment);
    }

    @AnalyticsEngineDataset(index = "customer")
    interface Requests extends DataPoints<Request> {}

    @VectorizeIndex(dimensions = 768, metadataIndexes = "author")
    interface Articles extends VectorIndex<Article> {}

    record Order(String id, String customer, int total) {}

    record Session(String customer) {}

    record Seen(String at) {}

    record OrderRow(String id, boolean paid) {}

    record Customer(String id, String name) {}

    record Receipt(String order) {}

    record Payment(int amount) {}

    record Request(String customer, String path, double milliseconds) {}

    record Article(String author, String title) {}
}
