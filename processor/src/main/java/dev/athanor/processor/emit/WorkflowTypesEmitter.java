package dev.athanor.processor.emit;

import dev.athanor.processor.model.RpcBase;
import dev.athanor.processor.model.TsEvent;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsWorkflowModule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The types of the module of a workflow.
 *
 * <pre>{@code
 * @Workflow interface OrderProcessor extends WorkflowRuns<Order, Receipt> {
 *   @WorkflowEvent void paymentReceived(String instance, Payment payment);
 * }
 * }</pre>
 *
 * <p>becomes
 *
 * <pre>{@code
 * export interface OrderProcessorWorkflow {
 *   run(event: Readonly<WorkflowEvent<Order>>, step: OrderProcessorStep): Promise<Receipt>;
 * }
 * export interface OrderProcessorStep extends Omit<WorkflowStep, "waitForEvent"> {
 *   waitForEvent(name: string, options: { type: "payment-received"; … }): Promise<WorkflowStepEvent<Payment>>;
 * }
 * export interface OrderProcessorEvents { readonly "payment-received": Payment; }
 * export interface Order { … }
 * }</pre>
 *
 * <p>and, where the workflow names its worker, an {@code Exports} with the class. Each event is an overload of its own and
 * not a type parameter: so the runtime's untyped {@code WorkflowStep} fits where this one is asked for.
 */
final class WorkflowTypesEmitter {

    private static final String RUNTIME_MODULE = "cloudflare:workers";

    private static final Set<String> OWN_NAMES = Set.of(
            "Exports",
            "ExecutionContext",
            "Omit",
            "Promise",
            "Readonly",
            "Rpc",
            "WorkflowEvent",
            "WorkflowStep",
            "WorkflowStepEvent",
            "WorkflowTimeoutDuration");

    private final TsWorkflowModule module;
    private final String name;
    private final TypeNames names;
    private final TypeText types;
    private final TypeScriptWriter writer;

    WorkflowTypesEmitter(TsWorkflowModule module) {
        this.module = module;
        this.name = Identifiers.type(WorkerNames.simple(module));
        this.names = TypeNames.of(module.declarations(), taken());
        this.types = new TypeText(names);
        this.writer = TypeScriptWriter.of(module);
    }

    String emit() {
        imports();
        contract();
        step();
        events();
        new DeclarationText(writer, names).write(module.declarations());
        if (module.isChecked()) {
            exports();
        }
        return writer.text();
    }

    private void imports() {
        List<String> imported = module.events().isEmpty()
                ? List.of("WorkflowEvent", "WorkflowStep")
                : List.of("WorkflowEvent", "WorkflowStep", "WorkflowStepEvent", "WorkflowTimeoutDuration");
        writer.line("import type { " + String.join(", ", imported) + " } from " + Identifiers.quote(RUNTIME_MODULE)
                        + ";")
                .line();
    }

    private void contract() {
        writer.doc(TsDoc.ofType(module.doc())).open("export interface " + name + "Workflow {");
        writer.breakable(
                "run(",
                List.of("event: Readonly<WorkflowEvent<" + types.of(module.params()) + ">>", "step: " + name + "Step"),
                "): Promise<" + types.of(module.result()) + ">;");
        writer.close("}").line();
    }

    private void step() {
        writer.doc("What the steps of " + name + " are made with. It waits for the events that are declared.")
                .open("export interface " + name + "Step extends Omit<WorkflowStep, \"waitForEvent\"> {");
        module.events()
                .forEach(event -> writer.doc(TsDoc.ofType(event.doc()))
                        .breakable(
                                "waitForEvent(",
                                List.of(
                                        "name: string",
                                        "options: { type: " + Identifiers.quote(event.name())
                                                + "; timeout?: WorkflowTimeoutDuration | number }"),
                                "): Promise<WorkflowStepEvent<" + types.of(event.payload()) + ">>;"));
        writer.close("}").line();
    }

    private void events() {
        writer.doc("What is sent with each event, by its type.").open("export interface " + name + "Events {");
        module.events()
                .forEach(event -> writer.doc(TsDoc.ofType(event.doc()))
                        .line("readonly " + Identifiers.quote(event.name()) + ": " + types.of(event.payload()) + ";"));
        writer.close("}").line();
    }

    private void exports() {
        writer.doc("What the worker's entrypoint exports for it.").open("export interface Exports {");
        // `never` lets the class take whatever `Env` its worker has.
        writer.line("readonly " + Identifiers.property(module.className()) + ": "
                + RpcClassText.constructor(RpcBase.WORKFLOW_ENTRYPOINT, "never", name + "Workflow") + ";");
        writer.close("}").line();
    }

    private Set<String> taken() {
        Stream<TsType> used = Stream.concat(
                Stream.of(module.params(), module.result()),
                module.events().stream().map(TsEvent::payload));
        Set<String> taken = new HashSet<>(new UsedTypes(used, module.declarations()).names());
        taken.addAll(OWN_NAMES);
        taken.addAll(List.of(name + "Workflow", name + "Step", name + "Events"));
        return taken;
    }
}
