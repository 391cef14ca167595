package test;

import dev.athanor.annotation.Entrypoint;
import dev.athanor.annotation.Props;
import dev.athanor.annotation.Queue;
import dev.athanor.annotation.Worker;
import dev.athanor.annotation.WorkerRef;
import dev.athanor.binding.Producer;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    @Props("[1]")
    Billing billing();

    @Props("{\"role\": ")
    Invoices invoices();

    @Props("{}")
    Mails mails();

    @WorkerRef(service = "Billing!")
    interface Billing {

        int total();
    }

    @Entrypoint(worker = Billing.class)
    interface Invoices {}

    @Queue
    interface Mails extends Producer<String> {}
}
