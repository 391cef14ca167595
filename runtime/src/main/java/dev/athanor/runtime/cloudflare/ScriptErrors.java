package dev.athanor.runtime.cloudflare;

import static dev.athanor.runtime.cloudflare.Area.ASSETS;
import static dev.athanor.runtime.cloudflare.Area.DISPATCH;
import static dev.athanor.runtime.cloudflare.Area.SCRIPTS;
import static dev.athanor.runtime.cloudflare.Area.SUBDOMAIN;
import static dev.athanor.runtime.cloudflare.Area.WORKFLOWS;
import static dev.athanor.runtime.cloudflare.Meaning.BUSY;
import static dev.athanor.runtime.cloudflare.Meaning.CHANGED;
import static dev.athanor.runtime.cloudflare.Meaning.EXISTS;
import static dev.athanor.runtime.cloudflare.Meaning.FORBIDDEN;
import static dev.athanor.runtime.cloudflare.Meaning.INTERNAL;
import static dev.athanor.runtime.cloudflare.Meaning.INVALID;
import static dev.athanor.runtime.cloudflare.Meaning.IN_USE;
import static dev.athanor.runtime.cloudflare.Meaning.LIMIT;
import static dev.athanor.runtime.cloudflare.Meaning.MISSING;
import static feign.Request.HttpMethod.DELETE;
import static feign.Request.HttpMethod.GET;
import static feign.Request.HttpMethod.PATCH;
import static feign.Request.HttpMethod.POST;

import java.util.List;

/** Codes of workers, their versions and addresses, dispatch namespaces and workflows. */
final class ScriptErrors {

    private static final String PAID = "ask for the paid plan, or declare what needs it no longer";
    private static final String QUEUE_SETTINGS =
            "look at the limits of the consumer's settings in the documentation of @QueueConsumer";

    static final List<KnownError> ROWS = List.of(
            KnownError.of(SCRIPTS, 10006, INVALID, "look at the worker's code: it is not JavaScript that can be read"),
            KnownError.absent(SCRIPTS, 10007, GET, DELETE),
            KnownError.of(SCRIPTS, 10007, MISSING, "deploy the worker that the message names first"),
            KnownError.of(
                            SCRIPTS,
                            10013,
                            INTERNAL,
                            "apply again: Cloudflare failed, which is also seen when several deployments run at once")
                    .repeated(Repeat.IF_SAFE),
            KnownError.of(SCRIPTS, 10015, LIMIT, PAID),
            KnownError.of(SCRIPTS, 10016, INVALID, "choose a worker name of lower-case letters, digits and dashes"),
            KnownError.of(SCRIPTS, 10018, CHANGED),
            KnownError.of(
                    SCRIPTS,
                    10021,
                    INVALID,
                    "look at the worker's code: it does not start; run it on the local cloud first"),
            KnownError.of(SCRIPTS, 10026, INVALID),
            KnownError.of(SCRIPTS, 10027, LIMIT, "make the worker smaller: look at what its bundle imports"),
            KnownError.of(SCRIPTS, 10034, FORBIDDEN, "confirm the e-mail address of the account in the dashboard"),
            KnownError.of(SCRIPTS, 10035, BUSY, "wait until the other deployment of this worker ends, then apply again")
                    .repeated(Repeat.ALWAYS),
            KnownError.of(SCRIPTS, 10037, LIMIT, "remove workers that are not needed, or ask for a larger plan"),
            KnownError.of(SCRIPTS, 10041, MISSING),
            KnownError.of(SCRIPTS, 10052, INVALID),
            KnownError.of(SCRIPTS, 10053, INVALID),
            KnownError.of(SCRIPTS, 10054, LIMIT, "make the variable smaller: 5 KB are the most"),
            KnownError.of(
                    SCRIPTS, 10055, LIMIT, "declare fewer variables: a worker has at most 64, or 128 on the paid plan"),
            KnownError.of(SCRIPTS, 10056, MISSING),
            KnownError.of(SCRIPTS, 10057, MISSING, "declare the binding: the worker has none that it could keep"),
            KnownError.of(SCRIPTS, 10061, INVALID, "export the Durable Object's class from the worker's entrypoint"),
            KnownError.absent(SUBDOMAIN, 10063, GET),
            KnownError.of(
                    SCRIPTS, 10063, MISSING, "choose a workers.dev subdomain in the dashboard, under Workers & Pages"),
            KnownError.of(SCRIPTS, 10064, IN_USE, "keep the class in the worker's code until nothing refers to it"),
            KnownError.of(
                    SCRIPTS, 10068, INVALID, "export a handler from the entrypoint, such as fetch, queue or scheduled"),
            KnownError.of(SCRIPTS, 10069, INVALID, "remove the handler that Workers do not have"),
            KnownError.of(
                    SCRIPTS,
                    10074,
                    EXISTS,
                    "plan again: the class has objects already, which somebody else may have made"),
            KnownError.of(SCRIPTS, 10075, LIMIT, PAID),
            KnownError.of(SCRIPTS, 10079, CHANGED),
            KnownError.of(SCRIPTS, 10085, MISSING, "create the R2 bucket that the message names"),
            KnownError.absent(SCRIPTS, 10090, GET, DELETE),
            KnownError.of(SCRIPTS, 10090, MISSING),
            KnownError.absent(SCRIPTS, 10092, GET, DELETE),
            KnownError.of(SCRIPTS, 10092, MISSING),
            KnownError.of(SCRIPTS, 10099, INVALID, "declare the class without the storage legacy-kv"),
            KnownError.of(SCRIPTS, 10100, INVALID, "correct the cron expression"),
            KnownError.of(SCRIPTS, 10123, CHANGED, "deploy without a tag first: the binding needs a class that is new"),
            KnownError.of(SCRIPTS, 10143, MISSING, "deploy the worker that the service binding names first"),
            KnownError.of(SCRIPTS, 10144, MISSING, "deploy the worker that the service binding names first"),
            KnownError.of(SCRIPTS, 10159, MISSING),
            KnownError.of(SCRIPTS, 10181, MISSING),
            KnownError.of(SCRIPTS, 10200, MISSING),
            KnownError.of(SCRIPTS, 10203, MISSING, "deploy the tail worker first"),
            KnownError.of(
                    SCRIPTS,
                    10211,
                    INVALID,
                    "deploy without a tag: only a whole deployment changes Durable Object classes"),
            KnownError.of(SCRIPTS, 10215, CHANGED, "promote a version that is deployed, or deploy"),
            KnownError.of(
                    SCRIPTS, 10220, CHANGED, "deploy the older sources with today's secrets, or repeat it with force"),
            KnownError.absent(SCRIPTS, 10222, GET),
            KnownError.of(SCRIPTS, 10222, MISSING, "deploy the worker once before"),
            KnownError.of(SCRIPTS, 11000, MISSING),
            KnownError.of(
                    SCRIPTS,
                    11001,
                    IN_USE,
                    "export a queue handler from the entrypoint, or remove the queue's consumer first"),
            KnownError.of(SCRIPTS, 100119, MISSING),
            KnownError.of(SCRIPTS, 100127, INVALID, QUEUE_SETTINGS),
            KnownError.of(SCRIPTS, 100128, INVALID, QUEUE_SETTINGS),
            // A version is not known everywhere as soon as it was made.
            KnownError.absent(SCRIPTS, 100146, GET).repeated(Repeat.IF_SAFE),
            KnownError.of(SCRIPTS, 100146, MISSING, "list the versions; this one is not there")
                    .repeated(Repeat.ALWAYS),
            KnownError.of(SCRIPTS, 100324, INVALID, "correct the file of rules that the message names"),
            KnownError.of(
                    SCRIPTS,
                    100402,
                    INVALID,
                    "declare what becomes of the Durable Object's class that the message names"),
            KnownError.of(
                    SCRIPTS,
                    100405,
                    INVALID,
                    "promote the version to 100 %: versions that share the requests have the same exports"),
            KnownError.of(
                    SCRIPTS, 100406, INVALID, "deploy without a tag: a version cannot bring a Durable Object class"),
            KnownError.of(ASSETS, 10000, FORBIDDEN, "apply again: the time for sending the static files has run out"),
            KnownError.absent(DISPATCH, 100119, GET, DELETE),
            KnownError.of(DISPATCH, 100119, MISSING),
            KnownError.of(DISPATCH, 100120, INVALID, "choose a name of letters, digits, dashes and underscores"),
            KnownError.of(DISPATCH, 100121, EXISTS),
            KnownError.of(DISPATCH, 10121, LIMIT, "buy Workers for Platforms in the dashboard"),
            KnownError.of(WORKFLOWS, 10001, INVALID),
            KnownError.absent(WORKFLOWS, 10007, GET, DELETE),
            KnownError.of(WORKFLOWS, 10007, MISSING, "deploy the worker that has the workflow's class first"),
            KnownError.absent(WORKFLOWS, 10200, GET, DELETE, POST, PATCH),
            KnownError.of(WORKFLOWS, 10200, MISSING),
            KnownError.absent(WORKFLOWS, 10201, GET, PATCH, POST),
            KnownError.absent(WORKFLOWS, 10400, GET, PATCH, POST),
            KnownError.of(WORKFLOWS, 10208, LIMIT, "ask for the paid plan, or declare the workflow without schedules"),
            KnownError.of(
                    WORKFLOWS,
                    10209,
                    INVALID,
                    "leave the workflow's jurisdiction as it is, or give the workflow another name"));

    private ScriptErrors() {}
}
