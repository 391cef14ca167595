package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.NotBlank;
import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a Cloudflare Worker. The interface's methods are its bindings.
 *
 * <pre>{@code
 * @Worker(entrypoint = "src/main/worker/api.ts", compatibilityDate = "2026-04-01")
 * public interface Api {
 *   Tasks taskQueue();
 * }
 * }</pre>
 *
 * <p>becomes
 *
 * <ul>
 *   <li>{@code ApiEnv.java}, which implements {@code Api};
 *   <li>{@code api.d.ts}, with {@code interface Env { readonly TASK_QUEUE: Queue<Task>; }} and the types of its handlers;
 *   <li>an entry of the deployment manifest.
 * </ul>
 *
 * <p>A method {@code taskQueue()} is the binding {@code TASK_QUEUE}; {@link Binding} names it otherwise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Worker {

    /**
     * The script's name, unique in the account: lower-case letters, digits and dashes, 63 characters at most, because it
     * becomes a host name (<a href="https://developers.cloudflare.com/workers/wrangler/configuration/#inheritable-keys">rule</a>).
     * May hold <code>${app}</code> and <code>${stage}</code>. By default <code>${app}-${stage}-</code> and the
     * interface's name in kebab case.
     */
    @Placeholders
    @Matches(
            pattern = "[a-z0-9]([a-z0-9-]*[a-z0-9])?",
            description = "lower-case letters, digits and dashes, with no dash at either end",
            maxLength = 63)
    String name() default "";

    /**
     * The TypeScript or JavaScript file that exports the worker, relative to {@link #cwd()}. Without it, and without
     * {@link #script()}, the worker has no code and only serves its {@link #assets()}.
     */
    String entrypoint() default "";

    /**
     * The worker's code itself, in JavaScript, instead of an entrypoint. It is bundled like a file in {@link #cwd()}. What
     * looks like a placeholder is left to JavaScript.
     *
     * <pre>{@code
     * script = """
     *     export default { fetch: () => new Response("hello") };
     *     """
     * }</pre>
     */
    @NotBlank
    @Placeholders(filled = false)
    String script() default "";

    /** The form that the code comes in. ES modules by default. */
    WorkerFormat format() default WorkerFormat.MODULES;

    /** The directory that the entrypoint, the rules and the bundler start from, relative to the project's; that one by default. */
    String cwd() default "";

    /**
     * Whether the entrypoint, and the files that the {@link #rules()} find, are uploaded as they are. False by default: they
     * are bundled by esbuild.
     */
    boolean noBundle() default false;

    /** Which files are modules of which type. Those of {@link ModuleRule} hold anyway. */
    ModuleRule[] rules() default {};

    /** How the code is bundled. As wrangler does it by default. */
    Bundle bundle() default @Bundle;

    /** Whether the worker gets an address under {@code workers.dev}. Private unless asked for (alchemy's default is public). */
    boolean url() default false;

    /**
     * Whether each version of the worker gets an address under {@code workers.dev} of its own
     * (<a href="https://developers.cloudflare.com/workers/configuration/previews/">preview URLs</a>). False by default. A worker that
     * hosts Durable Objects cannot have them.
     */
    boolean previewUrls() default false;

    /**
     * The version of the Workers runtime's behaviour, {@code YYYY-MM-DD}: at least 2021-11-02 and not in the future
     * (<a href="https://developers.cloudflare.com/workers/configuration/compatibility-dates/">rule</a>).
     */
    @Matches(pattern = "\\d{4}-\\d{2}-\\d{2}", description = "a date of the form YYYY-MM-DD")
    String compatibilityDate();

    /** Flags that switch single behaviours of the runtime on or off. None by default. */
    @Matches(pattern = "[a-z0-9_:-]+", description = "lower-case letters, digits, underscores and dashes")
    String[] compatibilityFlags() default {};

    /** A named set of compatibility flags, added to {@link #compatibilityFlags()}. None by default. */
    Compatibility compatibility() default Compatibility.NONE;

    /** What the runtime records of the worker. Left to Cloudflare by default. */
    Observability observability() default @Observability;

    /**
     * Whether what the runtime records goes to Logpush, for which the account needs a job
     * (<a href="https://developers.cloudflare.com/workers/observability/logs/logpush/">Logpush</a>). Left to Cloudflare by default.
     */
    boolean logpush() default false;

    /**
     * The workers that hear what this one does: its requests, logs and errors, after each invocation
     * (<a href="https://developers.cloudflare.com/workers/observability/logs/tail-workers/">tail workers</a>). Each is an interface with
     * {@code @Worker}, whose code has to export a {@code tail} handler and which is deployed first, or with {@code @WorkerRef}. None by
     * default.
     */
    Class<?>[] tailConsumers() default {};

    /** Whether Cloudflare's cache answers before the worker does. Left to Cloudflare by default. */
    Cache cache() default @Cache;

    /** What one invocation may use. Left to Cloudflare by default. */
    Limits limits() default @Limits;

    /** Where the worker runs. In the data centre nearest to the visitor by default. */
    Placement placement() default @Placement;

    /** The static files served with the worker. None by default. */
    Assets assets() default @Assets(path = "");

    /** How {@code mvn athanor:dev} serves the worker. At the next free port, on this machine only, by default. */
    Dev dev() default @Dev;

    /** Patterns of requests that the worker takes, besides those to its own address. None by default. */
    Route[] routes() default {};

    /** Host names of which the worker takes every request. None by default. */
    Domain[] domains() default {};

    /** Whether source maps are uploaded, so that stack traces show the TypeScript. True by default. */
    boolean sourceMap() default true;

    /**
     * The dispatch namespace that the worker is put into: an interface with {@link DispatchNamespace}. It is then reached only
     * through that namespace, and has no address, schedules, queues, routes, or Durable Object classes of its own. None by
     * default.
     */
    Class<?> namespace() default void.class;

    /**
     * Whether a worker of this name that is in the account already, and is not of this application and stage, is taken over: its
     * code, settings and bindings become those that are declared, and {@link #undeclaredVariables()} says what becomes of its variables.
     * Without it such a worker is refused. False by default.
     */
    boolean adopt() default false;

    /**
     * Whether the worker stays in the account when its stage is destroyed, or when it is no longer declared (alchemy's
     * {@code delete: false}). False by default.
     */
    boolean retain() default false;

    /**
     * What becomes of variables and secrets that are set on the worker in the account and that nobody has declared. A plan names them
     * in either case. What was declared once and is no longer goes whatever this says. Kept by default.
     */
    UndeclaredVariables undeclaredVariables() default UndeclaredVariables.KEEP;
}
