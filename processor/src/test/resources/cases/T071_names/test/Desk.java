package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Types whose names mean something else in TypeScript, or which share one. A comment ends with *&#47; there. */
@Worker(entrypoint = "src/desk.ts", compatibilityDate = "2026-04-01")
@QueueConsumer(queue = Desk.Lines.class)
public interface Desk {

    Lines lines();

    Globals globals();

    Prices€ prices();

    @Queue
    interface Lines extends Producer<Desk.Both> {}

    @KvNamespace
    interface Globals extends KeyValue<Desk.Reserved> {}

    /** What it costs. */
    @Entrypoint(worker = Desk.class)
    interface Prices€ {

        Price€ of(String class_, int function, int delete€, int delete_);

        Date now(Map<Integer, Instant> at);
    }

    record Both(List<test.order.Line> ordered, List<test.invoice.Line> invoiced, Line own) {

        record Line(int number) {}
    }

    record Reserved(Env env, Handler handler, Map<String, Promise> map, Record record, string text, Box<Line> box) {}

    record Env(int a) {}

    record Handler(int a) {}

    record Promise(int a) {}

    record Record(int a) {}

    record Line(String default$, int été) {}

    record string(int a) {}

    record Price€(int cents) {}

    record Date(Instant date) {}

    record Box<Line>(Line content, Desk.Line line) {}
}
