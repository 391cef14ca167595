package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.ModuleContent;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.bundle.WorkerModule;
import dev.athanor.runtime.cloudflare.RequestListener;
import dev.athanor.runtime.cloudflare.SentRequest;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Deploys declared stacks to a local cloud, and asks their workers. */
record StackDeployments(LocalCloud cloud, Path directory) {

    /** Every class counts; the worker passes a request on to the object "one" of the class that its path names. */
    private static final String CODE = """
            import { DurableObject, WorkerEntrypoint, WorkflowEntrypoint } from "cloudflare:workers";
            class Counting extends DurableObject {
              async fetch() {
                const count = ((await this.ctx.storage.get("count")) ?? 0) + 1;
                await this.ctx.storage.put("count", count);
                return new Response(this.constructor.name + " " + count);
              }
            }
            %s
            export default {
              fetch(request, env) {
                const namespace = env[new URL(request.url).pathname.slice(1)];
                return namespace.get(namespace.idFromName("one")).fetch(request);
              },
              tail() {},
              %s
            };
            """;

    /** One apply, after which there is nothing left to do. */
    void converge(DeclaredStack stack, DataLossConsent consent) {
        DeployResult result = run(stack, deployer -> deployer.apply(deployer.plan(consent)));
        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        Plan second = plan(stack, consent);
        assertThat(second.isEmpty()).as(second.toText()).isTrue();
    }

    void converge(DeclaredStack stack) {
        converge(stack, DataLossConsent.none());
    }

    Plan plan(DeclaredStack stack, DataLossConsent consent) {
        return run(stack, deployer -> deployer.plan(consent));
    }

    Plan plan(DeclaredStack stack) {
        return plan(stack, DataLossConsent.none());
    }

    /** An apply that ends with the step whose request is as described: the request does its work, and nothing follows. */
    DeployResult applyUntil(DeclaredStack stack, Predicate<SentRequest> last) {
        return run(stack, deployer -> deployer.apply(deployer.plan(DataLossConsent.none())), request -> {
            if (last.test(request)) {
                throw new IllegalStateException("this is where it ends");
            }
        });
    }

    private <T> T run(DeclaredStack stack, Function<Deployer, T> use) {
        return run(stack, use, request -> {});
    }

    private <T> T run(DeclaredStack stack, Function<Deployer, T> use, RequestListener requests) {
        Project project = new Project(
                directory,
                Stack.resolve(stack.manifest(), "dev", Map.of()),
                name -> Optional.empty(),
                StackDeployments::bundle,
                directory.resolve(stack.app()));
        try (Deployer deployer = new Deployer(cloud.target(), project, DeployListener.SILENT, requests)) {
            return use.apply(deployer);
        }
    }

    /** What the object "one" of a class says that a worker is bound to: its class and how often it was asked. */
    String ask(String script, String binding) {
        return TestApi.fetch(cloud.workerUrl(script).orElseThrow().resolve("/" + binding))
                .body();
    }

    private static WorkerBundle bundle(BundleRequest request) {
        String path = String.valueOf(request.code().entrypoint());
        StringBuilder classes = new StringBuilder();
        String queue = "";
        for (String export : path.substring(0, path.length() - ".js".length()).split(",", -1)) {
            String[] parts = export.split(":", -1);
            switch (parts[0]) {
                case "object" -> classes.append("export class " + parts[1] + " extends Counting {}\n");
                case "workflow" ->
                    classes.append("export class " + parts[1] + " extends WorkflowEntrypoint { run() {} }\n");
                case "entrypoint" -> classes.append("export class " + parts[1] + " extends WorkerEntrypoint {}\n");
                case "queue" -> queue = "queue() {},";
                default -> {}
            }
        }
        return new WorkerBundle(
                "index.js",
                false,
                List.of(new WorkerModule(
                        "index.js", WorkerModule.ES_MODULE, ModuleContent.of(CODE.formatted(classes, queue)))));
    }
}
