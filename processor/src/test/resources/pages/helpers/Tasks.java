@Queue
public interface Tasks extends Producer<String> {}
