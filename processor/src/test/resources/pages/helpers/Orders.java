@Queue
public interface Orders extends Producer<Order> {}
