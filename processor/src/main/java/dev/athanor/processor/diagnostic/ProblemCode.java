package dev.athanor.processor.diagnostic;

import static dev.athanor.processor.diagnostic.Severity.ERROR;
import static dev.athanor.processor.diagnostic.Severity.WARNING;

/**
 * The catalogue of mistakes: an id that never changes its meaning, what is wrong, and what to do. Each id has a page
 * {@code docs/problems/<id>.md}.
 */
public enum ProblemCode {
    NOT_AN_INTERFACE(
            "ATH001",
            ERROR,
            "%1$s stands on %2$s, which is no interface",
            "declare an interface; Athanor generates what implements it"),
    GENERIC_DECLARATION(
            "ATH002", ERROR, "%1$s has type parameters", "declare one interface for each type that it is used with"),
    PRIVATE_DECLARATION(
            "ATH003",
            ERROR,
            "%1$s is private, so that nothing can implement it",
            "make it at least visible in its package"),
    SEVERAL_KINDS("ATH004", ERROR, "%1$s is declared as %2$s and as %3$s at once", "use one interface for each"),
    LONELY_PART(
            "ATH005",
            ERROR,
            "%1$s does nothing here, without %2$s",
            "add %2$s, or move it to an interface that has it"),
    DUPLICATE_ID(
            "ATH006",
            ERROR,
            "%1$s and %2$s have the same id \"%3$s\", which is made of the simple name",
            "rename one of the interfaces"),
    UNRESOLVED_TYPE(
            "ATH007",
            ERROR,
            "nothing is generated for %1$s, because %2$s does not exist",
            "import it, add it, or add the processor that generates it"),
    UNEXPECTED(
            "ATH008",
            ERROR,
            "Athanor failed on this by a mistake of its own (%1$s)",
            "please report it, with this declaration"),
    CANNOT_WRITE(
            "ATH009",
            ERROR,
            "%1$s cannot be written: %2$s",
            "remove or rename what has the same name, and check the output directory"),
    BINDING_WITH_PARAMETERS(
            "ATH010", ERROR, "%1$s() has parameters", "a binding is looked up by its name alone; remove them"),
    BINDING_NOT_ABSTRACT(
            "ATH011",
            ERROR,
            "%1$s() has a body",
            "each method of a worker is a binding that Athanor implements; move other code to another class"),
    GENERIC_BINDING("ATH012", ERROR, "%1$s() has type parameters", "a binding is of one type; remove them"),
    BINDING_THROWS(
            "ATH013",
            ERROR,
            "%1$s() declares exceptions",
            "looking up a binding throws none; remove the throws clause"),
    UNKNOWN_BINDING_TYPE(
            "ATH014", ERROR, "%1$s() returns %2$s, which is nothing that a worker can be bound to", "return %3$s"),
    DUPLICATE_BINDING(
            "ATH015",
            ERROR,
            "%1$s() and %2$s() are both the binding %3$s",
            "rename one of them, or name it with @Binding"),
    RESERVED_BINDING("ATH016", ERROR, "the binding %1$s begins with ATHANOR_, which is reserved", "rename it"),
    TEXT_WITHOUT_SOURCE(
            "ATH017",
            ERROR,
            "%1$s() returns a String, and nothing says where that comes from",
            "add @Var for a plain text, or @Secret"),
    SEVERAL_VALUES(
            "ATH018",
            ERROR,
            "%1$s() is %2$s and %3$s at once",
            "keep one of them: @Secret or @SecretKey for what must stay secret"),
    TEXT_OF_OTHER_TYPE(
            "ATH019",
            ERROR,
            "%1$s stands on %2$s(), which does not return String",
            "return String, or remove the annotation"),
    CRON_NEVER_FIRES(
            "ATH020",
            WARNING,
            "the schedule \"%1$s\" never fires",
            "no month that it names has such a day; correct the day or the month"),
    INVALID_CRON(
            "ATH021",
            ERROR,
            "\"%1$s\" is no cron expression: %2$s",
            "write minute, hour, day of the month, month and weekday (1 to 7, 1 is Sunday), such as \"0 3 * * *\""),
    DUPLICATE_CRON(
            "ATH022", ERROR, "the schedule \"%1$s\" is declared twice", "remove one; its handler would run twice"),
    OUT_OF_RANGE("ATH023", ERROR, "%1$s is %2$s", "it must be from %3$s to %4$s"),
    WRONG_FORM("ATH024", ERROR, "%1$s is \"%2$s\"", "it must be %3$s"),
    TOO_LONG("ATH025", ERROR, "%1$s has %2$s characters", "%3$s are allowed"),
    IMPOSSIBLE_DATE("ATH026", ERROR, "there is no day %1$s", "write a date of the calendar, such as \"2026-04-01\""),
    DATE_TOO_EARLY("ATH027", ERROR, "the compatibility date %1$s is before %2$s", "write %2$s or a later one: %3$s"),
    CONFLICTING_FLAGS(
            "ATH028", ERROR, "the compatibility flags \"%1$s\" and \"%2$s\" exclude each other", "remove one of them"),
    DUPLICATE_FLAG(
            "ATH029",
            ERROR,
            "the compatibility flag \"%1$s\" is set twice",
            "remove one; compatibility = NODE sets nodejs_compat and nodejs_compat_populate_process_env"),
    UNSUPPORTED_PAYLOAD("ATH030", ERROR, "%1$s cannot be sent: %2$s", "%3$s"),
    UNSUPPORTED_RPC_TYPE("ATH031", ERROR, "%1$s cannot be part of a call: %2$s", "%3$s"),
    OVERLOADED_RPC_METHOD(
            "ATH032",
            ERROR,
            "%1$s has several methods named %2$s",
            "give each its own name, because JavaScript tells methods apart by nothing else"),
    RPC_METHOD_NOT_ABSTRACT(
            "ATH033", ERROR, "%1$s() has a body", "the worker's code implements it; move other code to another class"),
    GENERIC_RPC_METHOD("ATH034", ERROR, "%1$s() has type parameters", "declare one method for each type"),
    RESERVED_RPC_METHOD(
            "ATH035",
            ERROR,
            "the runtime keeps the name %1$s for itself, and does not call it from afar",
            "rename the method"),
    HANDLE_MISSING(
            "ATH036",
            ERROR,
            "%1$s has %2$s and does not extend %3$s",
            "add \"extends %3$s\", which says what can be done with it"),
    RAW_HANDLE("ATH037", ERROR, "%1$s extends %2$s without saying of what", "add the type, such as %2$s<Task>"),
    HANDLE_WITH_METHODS(
            "ATH038",
            ERROR,
            "%1$s adds the method %2$s(), which nothing implements",
            "remove it, or give it a body by default"),
    DUPLICATE_CLASS(
            "ATH039",
            ERROR,
            "%1$s and %2$s both are the class %3$s of one worker's code",
            "name one of them by className"),
    NOT_A_QUEUE("ATH040", ERROR, "%1$s has no @Queue", "name an interface with @Queue"),
    SECOND_CONSUMER(
            "ATH041",
            ERROR,
            "the queue %1$s has a second consumer, besides the one of %2$s",
            "remove one; a queue has one consumer"),
    DEAD_LETTERS_TO_ITSELF(
            "ATH042",
            ERROR,
            "%1$s is its own dead letter queue, so that what fails is tried for ever",
            "name another queue, or none"),
    NOT_A_WORKER("ATH043", ERROR, "%1$s has neither @Worker nor @WorkerRef", "name an interface that has one of them"),
    REFERENCE_WITH_METHODS(
            "ATH120",
            ERROR,
            "%1$s has the method %2$s(), and it only refers to a worker of another project",
            "declare what can be called on that worker with @Entrypoint, on an interface of its own"),
    PROPS_NOT_AN_OBJECT("ATH121", ERROR, "these are no props: %1$s", "write an object, such as {\"role\": \"reader\"}"),
    STRAY_METHOD_PART(
            "ATH122",
            ERROR,
            "%1$s stands on %2$s(), which is bound to nothing that takes it",
            "remove it, or let the method return what it is for"),
    PARAMETERS_NOT_A_RECORD(
            "ATH123",
            ERROR,
            "the parameters of an outbound worker are %1$s, which is no record",
            "name a record; each of its components is a parameter"),
    NOT_A_DISPATCH_NAMESPACE(
            "ATH124", ERROR, "%1$s has no @DispatchNamespace", "name an interface with @DispatchNamespace"),
    TENANT_WITH(
            "ATH125",
            ERROR,
            "%1$s is put into a dispatch namespace, where a worker cannot have %2$s",
            "leave that out, or leave out the namespace"),
    TENANT_AS_SERVICE(
            "ATH126",
            ERROR,
            "%1$s is in the dispatch namespace %2$s, and only through that it can be called",
            "return %2$s, and get the worker from it by its name"),
    SECOND_HOST(
            "ATH044",
            ERROR,
            "the class of %1$s is bound by %2$s too, and nothing says which of the workers it lives in",
            "name that worker by worker = ... on %1$s"),
    NOT_A_DURABLE_OBJECT(
            "ATH045",
            ERROR,
            "%1$s() returns an ObjectNamespace of %2$s, which has no @DurableObject",
            "name an interface with @DurableObject"),
    NO_ASSETS(
            "ATH046",
            ERROR,
            "%1$s() returns StaticAssets, and the worker has none",
            "add assets = @Assets(path = \"...\") to @Worker"),
    EMPTY_PATH("ATH047", ERROR, "%1$s is empty", "write a path, relative to the project's directory"),
    PATH_OUTSIDE(
            "ATH048",
            ERROR,
            "%1$s is \"%2$s\", which leads out of the project",
            "write a path relative to the project's directory"),
    NO_SUCH_FILE(
            "ATH049",
            ERROR,
            "%1$s is \"%2$s\", and there is no such file",
            "create it, or correct the path, which is relative to the project's directory"),
    NO_SUCH_DIRECTORY(
            "ATH050",
            ERROR,
            "%1$s is \"%2$s\", and there is no such directory",
            "create it, or correct the path, which is relative to the project's directory"),
    UNNUMBERED_MIGRATION(
            "ATH051", ERROR, "the migration %1$s has no number at its beginning", "name it like 0001_orders.sql"),
    DUPLICATE_MIGRATION(
            "ATH052",
            ERROR,
            "the migrations %1$s and %2$s have the same number",
            "give each its own; the number says which comes first"),
    UNORDERED_MIGRATIONS(
            "ATH053",
            ERROR,
            "the migration %1$s comes before %2$s by its number, and after it by its name",
            "write all numbers with as many digits, such as 0001"),
    NO_CODE(
            "ATH060",
            ERROR,
            "the worker has no entrypoint, no script and no assets",
            "add entrypoint = \"src/main/worker/....ts\", or assets = @Assets(path = \"...\") for a site without code"),
    EXCLUSIVE_MEMBERS("ATH061", ERROR, "%1$s and %2$s exclude each other", "remove one of them"),
    WITHOUT_CODE(
            "ATH062",
            ERROR,
            "%1$s takes code, and the worker only has static files",
            "add an entrypoint or a script, or remove it"),
    NOT_JAVASCRIPT(
            "ATH063",
            ERROR,
            "the entrypoint is \"%1$s\", and code that is not bundled has to be JavaScript",
            "name a .js or .mjs file, or remove noBundle"),
    RULE_WHILE_BUNDLING(
            "ATH064",
            ERROR,
            "the rule for %1$s does not hold while bundling",
            "use COMPILED_WASM, TEXT or DATA with globs of the form **/*.ending, or noBundle = true"),
    RULE_NEVER_HOLDS(
            "ATH065",
            ERROR,
            "the rule of the type %1$s never holds, because an earlier one ends the rules of its type",
            "set fallthrough = true on that one, or join their globs"),
    NOTHING_EXPORTED(
            "ATH066",
            ERROR,
            "%1$s takes a class that %2$s exports, and it %3$s",
            "give that worker code in the format MODULES"),
    NO_POSITIVE_PATTERN(
            "ATH067",
            ERROR,
            "runWorkerFirstPatterns has no pattern without an exclamation mark",
            "add the paths that the worker answers, such as /*, or remove it"),
    TOO_MANY_PATTERNS(
            "ATH068", ERROR, "runWorkerFirstPatterns has %1$s patterns", "%2$s are allowed; use * for what they share"),
    REDUNDANT_PATTERN(
            "ATH069", ERROR, "the pattern \"%1$s\" is covered by \"%2$s\"", "remove it; Cloudflare refuses both"),
    MISSING_IN_STAGE(
            "ATH054",
            ERROR,
            "%1$s %2$s, which only these stages have: %3$s; it is needed in: %4$s",
            "limit both to the same stages with @Stages, or neither"),
    REMOTE_DEVELOPMENT(
            "ATH080",
            ERROR,
            "a worker cannot run at Cloudflare while it is developed: athanor:dev works without an account",
            "leave remote out; deploy a stage of your own (-Dathanor.stage=) or a version (-Dathanor.tag=) instead"),
    NOT_EXACTLY_ONE("ATH095", ERROR, "%1$s has %2$s", "write exactly one of %3$s"),
    LIFECYCLE_WITHOUT_TRANSITION(
            "ATH096",
            ERROR,
            "the lifecycle rule says of no object what becomes of it",
            "add deleteObjectsTransition, storageClassTransitions or abortMultipartUploadsTransition"),
    UPLOADS_UNTIL_A_DAY(
            "ATH097", ERROR, "unfinished uploads cannot be given up on a day", "write maxAge instead of date"),
    DUPLICATE_RULE("ATH098", ERROR, "two %1$s of one bucket are called \"%2$s\"", "rename or remove one of them"),
    PULL_WITHOUT_CONSUMER(
            "ATH099",
            ERROR,
            "%1$s extends PullQueue and has no @PullConsumer, without which Cloudflare gives out no messages",
            "add @PullConsumer, or extend Producer"),
    NOT_OF_NOTIFICATIONS(
            "ATH100",
            ERROR,
            "the messages of %1$s are %2$s, and R2 sends R2EventNotification",
            "let %1$s extend Producer<R2EventNotification>, or name another queue"),
    OVERLAPPING_NOTIFICATIONS(
            "ATH101",
            ERROR,
            "%1$s would hear twice of the same event of one object, which Cloudflare refuses",
            "choose prefixes and suffixes that no key has both of, or one notification for both"),
    RENAMED_TO_ITSELF(
            "ATH105",
            ERROR,
            "%1$s is renamed from %2$s, which is what its class is called",
            "write the name that the class had before, or remove renamedFrom"),
    RENAMED_AND_TRANSFERRED(
            "ATH106",
            ERROR,
            "%1$s is renamed and transferred at once",
            "do one of them, deploy every stage, and then the other"),
    TRANSFERRED_FROM_TWO(
            "ATH107",
            ERROR,
            "%1$s names the worker that it is transferred from twice",
            "keep transferredFrom when the worker is declared here, transferredFromScript otherwise"),
    TRANSFERRED_TO_ITSELF(
            "ATH108",
            ERROR,
            "%1$s is transferred from %2$s, which is the worker that it lives in",
            "name the worker that hosted it before, or remove transferredFrom"),
    EVENT_SIGNATURE(
            "ATH109",
            ERROR,
            "%1$s() is an event, and cannot be sent as it is declared",
            "write it as void %1$s(String instance, Payload payload), without a body"),
    DUPLICATE_EVENT(
            "ATH110",
            ERROR,
            "%2$s() and %3$s() of %1$s both are the event \"%4$s\"",
            "rename one of them, or give it a type of its own"),
    SETTING_ELSEWHERE(
            "ATH111",
            ERROR,
            "%1$s lives in a worker of another project, and sets %2$s",
            "remove %2$s here; the project that deploys the worker sets it"),
    NAME_ELSEWHERE(
            "ATH112",
            ERROR,
            "%1$s lives in a worker of another project, and nothing says what the workflow is called there",
            "add name = ..., as that project deploys it"),
    CRON_WITH_TWO_NAMES(
            "ATH085",
            ERROR,
            "the schedule \"%1$s\" is called %2$s here and %3$s elsewhere in this worker",
            "give it one name: the worker's code tells schedules apart by their expression"),
    INVALID_ROUTE("ATH086", ERROR, "the route \"%1$s\" %2$s", "write it like api.example.com/* or *.example.com/img/*"),
    INVALID_HOST_NAME("ATH087", ERROR, "the host name \"%1$s\" %2$s", "write it like api.example.com"),
    DUPLICATE_ROUTE(
            "ATH088",
            ERROR,
            "the route \"%1$s\" is one of %2$s already",
            "remove one, or limit them to different stages: a route leads to one worker"),
    DUPLICATE_DOMAIN(
            "ATH089",
            ERROR,
            "the domain \"%1$s\" is one of %2$s already",
            "remove one, or limit them to different stages: a domain leads to one worker"),
    NOT_IN_ZONE("ATH090", ERROR, "\"%1$s\" is not in the zone \"%2$s\"", "correct one of them, or leave the zone out"),
    ZONE_TWICE("ATH091", ERROR, "%1$s names its zone by zoneId and by zone", "keep one of them"),
    CATCH_ALL_NOT_LAST(
            "ATH092",
            ERROR,
            "this rule takes every request, so that those after it never get one",
            "move it to the end, or give it a hostname or a path"),
    TUNNEL_WITH_METHODS(
            "ATH093",
            ERROR,
            "%1$s is a tunnel, and has the method %2$s()",
            "remove it: no worker is bound to a tunnel, and nothing implements it"),
    JSON_SOURCE(
            "ATH070",
            ERROR,
            "@Json has %1$s",
            "write the value as @Json(\"...\"), or the file that holds it as @Json(file = \"...\")"),
    INVALID_JSON("ATH071", ERROR, "this is no JSON: %1$s", "correct it"),
    JSON_OF_OTHER_TYPE("ATH072", ERROR, "%1$s %2$s", "correct the value, or the type that the method returns"),
    KEY_PARAMETER("ATH073", ERROR, "a key of %1$s %2$s", "%3$s"),
    KEY_USAGE("ATH074", ERROR, "a key of %1$s in the format %2$s cannot be for %3$s", "%4$s"),
    KEY_OF_OTHER_TYPE(
            "ATH075",
            ERROR,
            "%1$s() %2$s",
            "a key is declared by @SecretKey on a method that returns dev.athanor.binding.CryptoKey"),
    SEVERAL_PLACEMENTS(
            "ATH076",
            ERROR,
            "@Placement says in several ways where the worker runs",
            "keep one of mode, region, host and hostname"),
    REPEATED_TAIL_CONSUMER(
            "ATH077", ERROR, "%1$s is named twice as a tail consumer", "remove one; it would hear everything twice"),
    PREVIEWS_WITH_OBJECTS(
            "ATH078",
            ERROR,
            "previewUrls is true, and the worker hosts the Durable Objects of %1$s(), which Cloudflare gives no preview addresses",
            "remove previewUrls, or let another worker host them"),
    EXPERIMENTAL_FLAG("ATH079", ERROR, "Cloudflare takes no compatibility flag \"%1$s\"", "write \"%2$s\""),
    LIMITER_WITHOUT_LIMIT(
            "ATH127",
            ERROR,
            "%1$s() returns RateLimiter, and nothing says how often",
            "add @RateLimit, with namespaceId, limit and period"),
    HINT_WITH_JURISDICTION(
            "ATH135",
            ERROR,
            "a location hint has no effect on a database with a jurisdiction",
            "remove primaryLocationHint, or the jurisdiction");

    private final String id;
    private final Severity severity;
    private final String message;
    private final String hint;

    ProblemCode(String id, Severity severity, String message, String hint) {
        this.id = id;
        this.severity = severity;
        this.message = message;
        this.hint = hint;
    }

    /** The id: {@code ATH012}. */
    public String id() {
        return id;
    }

    /** Whether it stops the build. */
    public Severity severity() {
        return severity;
    }

    /** The problem at a place; message and hint refer to the arguments by their number. */
    public Problem at(Origin origin, Object... arguments) {
        return new Problem(this, message.formatted(arguments), hint.formatted(arguments), origin);
    }

    /** The problem as one line, without a place: {@code [ATH008] what is wrong; what to do}. */
    public String text(Object... arguments) {
        return "[" + id + "] " + message.formatted(arguments) + "; " + hint.formatted(arguments);
    }
}
