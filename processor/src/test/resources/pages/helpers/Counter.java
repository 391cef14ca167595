@DurableObject
public interface Counter {
    long value();
}
