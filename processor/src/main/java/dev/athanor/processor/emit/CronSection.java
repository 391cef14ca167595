package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsCron;
import dev.athanor.processor.model.TsWorkerModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a worker's module says of its schedules. Nothing when there are none.
 *
 * <pre>{@code
 * @Cron("0 3 * * *")
 * }</pre>
 *
 * <p>becomes, beside what is the same in every module,
 *
 * <pre>{@code
 * export type Cron = "0 3 * * *";
 * }</pre>
 *
 * <p>Where a schedule has a name, functions go by names: {@code @Cron(value = "0 3 * * *", name = "nightly")} adds
 *
 * <pre>{@code
 * export interface CronNames {
 *   readonly "nightly": "0 3 * * *";
 * }
 * }</pre>
 */
final class CronSection {

    static final Set<String> OWN_NAMES =
            Set.of("ControllerOf", "Cron", "CronHandlers", "CronName", "CronNames", "ScheduledController", "onCron");

    private static final String TYPES = """
            /** What starts a run. `cron` is the schedule. */
            export interface ControllerOf<Expression extends Cron> extends ScheduledController {
              readonly cron: Expression;
            }

            /** One function for each schedule. */
            export type CronHandlers = {
              readonly [Expression in Cron]: (
                controller: ControllerOf<Expression>,
                env: Env,
                ctx: ExecutionContext,
              ) => void | Promise<void>;
            };

            /** The `scheduled` handler, made of one function for each schedule. */
            export declare function onCron(
              handlers: CronHandlers,
            ): (controller: ScheduledController, env: Env, ctx: ExecutionContext) => Promise<void>;
            """;

    private static final String NAMED_TYPES = """
            export type CronName = keyof CronNames;

            /** What starts a run. `cron` is the schedule. */
            export interface ControllerOf<Expression extends Cron> extends ScheduledController {
              readonly cron: Expression;
            }

            /** One function for each name. */
            export type CronHandlers = {
              readonly [Name in CronName]: (
                controller: ControllerOf<CronNames[Name]>,
                env: Env,
                ctx: ExecutionContext,
              ) => void | Promise<void>;
            };

            /** The `scheduled` handler, made of one function for each name. */
            export declare function onCron(
              handlers: CronHandlers,
            ): (controller: ScheduledController, env: Env, ctx: ExecutionContext) => Promise<void>;
            """;

    private static final String NAMED_RUNTIME = """
            export function onCron(handlers) {
              return async (controller, env, ctx) => {
                const name = CRONS.get(controller.cron) ?? controller.cron;
                const handler = handlers[name];
                if (handler === undefined) {
                  throw new Error(`${WORKER} has no function for the cron ${JSON.stringify(name)} in onCron({ … }).`);
                }
                await handler(controller, env, ctx);
              };
            }
            """;

    private static final String RUNTIME = """
            export function onCron(handlers) {
              return async (controller, env, ctx) => {
                const handler = handlers[controller.cron];
                if (handler === undefined) {
                  throw new Error(`${WORKER} has no function for the cron ${JSON.stringify(controller.cron)} in onCron({ … }).`);
                }
                await handler(controller, env, ctx);
              };
            }
            """;

    private final String worker;
    private final List<TsCron> crons;

    private CronSection(String worker, List<TsCron> crons) {
        this.worker = worker;
        this.crons = crons;
    }

    static CronSection of(TsWorkerModule module) {
        return new CronSection(WorkerNames.simple(module), module.crons());
    }

    void types(TypeScriptWriter writer) {
        if (crons.isEmpty()) {
            return;
        }
        writer.doc("The schedules of " + worker + ", in UTC.")
                .alias("export type Cron", expressions(crons))
                .line();
        if (isNamed()) {
            names(writer);
            writer.lines(NAMED_TYPES).line();
        } else {
            writer.lines(TYPES).line();
        }
    }

    private void names(TypeScriptWriter writer) {
        Map<String, List<TsCron>> byName =
                crons.stream().collect(Collectors.groupingBy(TsCron::name, LinkedHashMap::new, Collectors.toList()));
        writer.doc("The schedules by their names.").open("export interface CronNames {");
        byName.forEach((name, schedules) -> writer.line(
                "readonly " + Identifiers.quote(name) + ": " + String.join(" | ", expressions(schedules)) + ";"));
        writer.close("}").line();
    }

    private static List<String> expressions(List<TsCron> schedules) {
        return schedules.stream()
                .map(TsCron::expression)
                .distinct()
                .map(Identifiers::quote)
                .toList();
    }

    private boolean isNamed() {
        return crons.stream().anyMatch(TsCron::isNamed);
    }

    void runtime(TypeScriptWriter writer) {
        if (isNamed()) {
            writer.open("const CRONS = new Map([");
            crons.forEach(cron -> writer.line(
                    "[" + Identifiers.quote(cron.expression()) + ", " + Identifiers.quote(cron.name()) + "],"));
            writer.close("]);").line();
            writer.lines(NAMED_RUNTIME).line();
        } else if (!crons.isEmpty()) {
            writer.lines(RUNTIME).line();
        }
    }
}
