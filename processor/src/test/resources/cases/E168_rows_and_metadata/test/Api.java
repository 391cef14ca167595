package test;

import dev.athanor.annotation.D1Database;
import dev.athanor.annotation.KvNamespace;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.Database;
import dev.athanor.binding.KeyValue;
import java.util.List;
import java.util.Map;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    ShopDb db();

    Sessions sessions();

    @D1Database(rows = {Order.class, String.class, int.class, Broken.class})
    interface ShopDb extends Database {}

    @KvNamespace(metadata = Broken.class)
    interface Sessions extends KeyValue<String> {}

    record Order(String id, List<String> lines, Customer customer, Map<String, String> notes) {}

    record Customer(String id) {}

    record Broken(Thread thread) {}
}
