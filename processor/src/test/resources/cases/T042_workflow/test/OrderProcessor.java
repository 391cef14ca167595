package test;

import dev.athanor.annotation.Workflow;
import dev.athanor.annotation.WorkflowEvent;
import dev.athanor.annotation.WorkflowLimits;
import dev.athanor.binding.WorkflowRuns;
import java.time.Instant;
import java.util.List;

/** Takes an order from payment to delivery. */
@Workflow(
        name = "orders-${stage}",
        className = "Processor",
        limits = @WorkflowLimits(steps = 100),
        schedules = {"0 3 * * *", "0 4 * * 2"})
public interface OrderProcessor extends WorkflowRuns<OrderProcessor.Order, OrderProcessor.Receipt> {

    /** The customer has paid. */
    @WorkflowEvent
    void paymentReceived(String instance, Payment payment);

    @WorkflowEvent(type = "notes")
    void noted(String instance, List<String> notes);

    record Order(String id, Instant placedAt, List<Line> lines) {}

    record Line(String product, int quantity) {}

    record Receipt(String order, long cents) {}

    record Payment(long cents, Receipt of) {}
}
