@Queue
public interface FailedOrders extends Producer<Order> {}
