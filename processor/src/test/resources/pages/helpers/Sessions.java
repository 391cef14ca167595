@KvNamespace
public interface Sessions extends KeyValue<String> {}
