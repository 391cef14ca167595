package test;

import dev.athanor.annotation.Props;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.Ai;
import dev.athanor.binding.WorkerLoader;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    /** The whole worker, by its default export. */
    Users users();

    @Props("{\"role\": \"reader\", \"stage\": \"${stage}\"}")
    UserService userService();

    Directory directory();

    Billing billing();

    Invoices invoices();

    /** Itself, with types. */
    Checks checks();

    WorkerLoader loader();

    Ai ai();
}
