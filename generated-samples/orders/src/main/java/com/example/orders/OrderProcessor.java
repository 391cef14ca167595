package com.example.orders;

import dev.athanor.annotation.Workflow;
import dev.athanor.annotation.WorkflowEvent;
import dev.athanor.annotation.WorkflowLimits;
import dev.athanor.binding.WorkflowRuns;

/** Takes an order from its price through its payment to its receipt. An instance waits a day for the payment. */
@Workflow(className = "OrderProcessor", worker = Api.class, limits = @WorkflowLimits(steps = 100))
public interface OrderProcessor extends WorkflowRuns<Order, Receipt> {

    /** The customer has paid. */
    @WorkflowEvent
    void paymentReceived(String instance, Payment payment);

    /** The customer does not want it any more. */
    @WorkflowEvent(type = "cancelled")
    void cancel(String instance, String reason);
}
