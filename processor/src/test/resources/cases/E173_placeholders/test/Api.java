package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@Worker(
        name = "${app}-${stgae}-api",
        entrypoint = "src/${stage}.ts",
        compatibilityDate = "2026-04-01")
public interface Api {

    @Var("${env.REGION} ${env.} ${1} $plain {text}")
    String greeting();

    @Worker(script = "export default { fetch: () => new Response(`${stage}`) };", compatibilityDate = "2026-04-01")
    interface Script {}

    @Queue(name = "${env.TEAM}-queue")
    interface Orders extends Producer<String> {}

    @DurableObject(className = "${stage}")
    interface Counter {
        long value();
    }

    @DurableObject(className = "class", renamedFrom = "default")
    interface Other {
        long value();
    }

    @Entrypoint(worker = Api.class, className = "default")
    interface Main {
        long value();
    }

    @Entrypoint(worker = Script.class, className = "function")
    interface Function {
        long value();
    }

    @R2Bucket(name = "ab", lifecycle = @LifecycleRule(prefix = "${app}/", deleteObjectsTransition = @Transition(maxAge = 60)))
    interface Uploads extends ObjectStore {}
}
