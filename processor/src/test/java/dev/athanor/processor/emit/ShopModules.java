package dev.athanor.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.model.RpcBase;
import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsCron;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsExportedClass;
import dev.athanor.processor.model.TsHelper;
import dev.athanor.processor.model.TsImport;
import dev.athanor.processor.model.TsIntersection;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsMethod;
import dev.athanor.processor.model.TsModule;
import dev.athanor.processor.model.TsQueue;
import dev.athanor.processor.model.TsRpcModule;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsWorkerModule;
import dev.athanor.processor.payload.JavaSource;
import dev.athanor.processor.payload.Payload;
import dev.athanor.processor.payload.PayloadTypes;
import dev.athanor.processor.payload.RpcSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The modules of a shop that has something of everything: two queues, two schedules, an object, an entrypoint. */
final class ShopModules {

    private static final JavaSource SHOP = JavaSource.of(
            """
            /** An order that was accepted. */
            public record Order(String id, Instant placedAt, List<OrderLine> lines, Optional<String> note) {}
            """,
            "public record OrderLine(String product, int quantity) {}",
            """
            /** Why an order failed. */
            public sealed interface Failure {
                record Unavailable(Order order, String product) implements Failure {}
                record Refused(Order order, Reason reason) implements Failure {}
                enum Reason { CREDIT, ADDRESS }
            }
            """,
            "public record Session(Customer customer, Map<String, Integer> basket) {}",
            "public record Customer(String id, Tier tier, byte[] picture, Instant since) {}",
            "public enum Tier { STANDARD, GOLD }",
            "public record Category(String name, List<Category> parts) {}",
            """
            /** Counts, one object to a count. */
            public interface OrderCounter {
                /**
                 * Adds to the count.
                 *
                 * @param by how much
                 * @return the sum
                 */
                long increment(long by);
                long value();
                void reset();
                Category classify(Category category, Optional<Instant> when);
            }
            """,
            """
            public interface CustomerService {
                /** The customer of an id, or nothing where there is none. */
                Optional<Customer> find(String id);
                List<Customer> search(String text, Map<String, Tier> filter, Set<Tier> tiers, int limit, boolean archived, Instant delete);
            }
            """);

    private static final TsImport COUNTER = new TsImport("order-counter", "OrderCounterRpc");
    private static final TsImport CUSTOMERS = new TsImport("customer-service", "CustomerServiceRpc");

    private ShopModules() {}

    static List<TsModule> all() {
        return SHOP.see((elements, types) -> List.of(
                api(elements, types),
                customers(),
                rpc(elements, types, "OrderCounter", "order-counter", RpcBase.DURABLE_OBJECT),
                rpc(elements, types, "CustomerService", "customer-service", RpcBase.WORKER_ENTRYPOINT)));
    }

    private static TsModule api(Elements elements, PayloadTypes types) {
        Payload order = json(elements, types, "Order");
        Payload failure = json(elements, types, "Failure");
        Payload session = json(elements, types, "Session");
        return new TsWorkerModule(
                "api",
                "com.example.shop.Api",
                "The shop's public HTTP API.",
                "src/main/worker/api.ts",
                false,
                true,
                List.of(
                        new TsMember(
                                "PLACED_ORDERS",
                                "Orders on their way to the consumer.",
                                TsAmbient.of("Queue", order.type())),
                        new TsMember(
                                "ORDER_COUNTER",
                                "",
                                TsAmbient.of("DurableObjectNamespace", branded(COUNTER, "Rpc.DurableObjectBranded"))),
                        new TsMember("SESSIONS", "", new TsHelper("JsonKVNamespace", List.of(session.type()))),
                        new TsMember("DB", "", TsAmbient.of("D1Database")),
                        new TsMember(
                                "CUSTOMERS",
                                "",
                                TsAmbient.of("Service", branded(CUSTOMERS, "Rpc.WorkerEntrypointBranded"))),
                        new TsMember("ASSETS", "", TsAmbient.of("Fetcher")),
                        new TsMember("API_KEY", "", TsKeyword.STRING)),
                List.of(
                        new TsQueue("placed-orders", "Orders that wait.", order.type()),
                        new TsQueue("failed-orders", "", failure.type())),
                List.of(new TsCron("0 3 * * *", "0 3 * * *"), new TsCron("30 8 * * MON-FRI", "30 8 * * MON-FRI")),
                List.of(new TsExportedClass("OrderCounter", COUNTER, RpcBase.DURABLE_OBJECT)),
                declarations(order, failure, session));
    }

    private static TsModule customers() {
        return new TsWorkerModule(
                "customers",
                "com.example.shop.Customers",
                "",
                "src/main/worker/customers.ts",
                false,
                false,
                List.of(new TsMember("DB", "", TsAmbient.of("D1Database"))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static TsModule rpc(Elements elements, PayloadTypes types, String name, String id, RpcBase base) {
        TypeElement element = elements.getTypeElement("com.example.shop." + name);
        List<TsMethod> methods = new ArrayList<>();
        List<TsDeclaration> declarations = new ArrayList<>();
        ElementFilter.methodsIn(element.getEnclosedElements()).forEach(method -> {
            RpcSignature signature = types.rpc(method, (ExecutableType) method.asType());
            assertThat(signature.unsupported()).isEmpty();
            methods.add(signature.method());
            declarations.addAll(signature.declarations());
        });
        String doc = elements.getDocComment(element);
        return new TsRpcModule(
                id,
                element.getQualifiedName().toString(),
                doc == null ? "" : doc,
                name + "Rpc",
                name,
                base,
                base == RpcBase.WORKER_ENTRYPOINT,
                methods,
                declarations);
    }

    private static Payload json(Elements elements, PayloadTypes types, String name) {
        Payload payload =
                types.json(elements.getTypeElement("com.example.shop." + name).asType());
        assertThat(payload.unsupported()).isEmpty();
        return payload;
    }

    private static TsType branded(TsImport methods, String brand) {
        return new TsIntersection(List.of(methods, TsAmbient.of(brand)));
    }

    private static List<TsDeclaration> declarations(Payload... payloads) {
        return Stream.of(payloads)
                .flatMap(payload -> payload.declarations().stream())
                .toList();
    }
}
