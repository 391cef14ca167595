package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
@QueueConsumer(queue = Api.Audit.class)
@QueueConsumer(queue = Api.Tasks.class, deadLetterQueue = Api.Audit.class, stages = "prod")
@Cron(value = "0 3 * * *", stages = {"prod", "staging"})
@Cron(value = "0 3 * * *", stages = "dev")
@Cron(value = "0 4 * * *", stages = "Dev")
@Cron(value = "0 3 * * *", stages = "staging")
public interface Api {
    Audit audit();

    @Stages("prod")
    @Queue
    interface Audit extends Producer<String> {}

    @Queue
    interface Tasks extends Producer<String> {}

    @Stages({"prod", "dev"})
    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    interface Wider {
        Audit audit();
    }

    @Stages("prod")
    @Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
    @QueueConsumer(queue = Tasks.class, stages = "dev")
    interface SameStage {
        Audit audit();
    }

    @Stages("prod")
    interface NothingDeclared {}
}
