@Queue
public interface Changes extends Producer<R2EventNotification> {}
