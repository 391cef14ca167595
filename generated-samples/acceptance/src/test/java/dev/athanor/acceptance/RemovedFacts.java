package dev.athanor.acceptance;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.manifest.CronTrigger;
import dev.athanor.manifest.DomainSettings;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.References;
import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which facts of an account are of a part. In the patterns <code>{name}</code> stands for the name of what is declared, and
 * <code>{script}</code> for the path of a worker.
 */
enum RemovedFacts {
    BINDING(
            "worker:bindings\\[\\].*",
            "{script}/bindings/{binding}(/.*)?",
            "The script still exports the class|the key cannot be imported"),
    /** Its content is in the manifest. */
    BINDING_FILE("worker:bindings\\[\\]\\.target\\.file"),
    /** Whose value is kept matters for the next upload, and for nothing that is there. */
    BINDING_EXTERNAL("worker:bindings\\[\\]\\.target\\.external"),
    FLAG("worker:compatibility\\.flags\\[\\]", "{script}(/settings)?/compatibility_flags"),
    ADDRESS("worker:addresses\\.url", "{script}/subdomain/enabled"),
    PREVIEWS("worker:addresses\\.previewUrls", "{script}/subdomain/previews_enabled"),
    ASSETS(
            "worker:assets",
            "{script}/(has_assets|bindings/ASSETS.*)",
            "and has none|has neither code nor static assets"),
    ASSETS_RULES("worker:assets\\..*", "", "must have a pattern without an exclamation mark"),
    OBSERVABILITY("worker:settings\\.observability.*", "{script}(/settings)?/observability.*"),
    LOGPUSH("worker:settings\\.logpush", "{script}(/settings)?/logpush"),
    TAILS("worker:settings\\.tailConsumers.*", "{script}(/settings)?/tail_consumers"),
    CACHE("worker:settings\\.cache.*", "{script}(/settings)?/cache_options.*"),
    LIMITS("worker:settings\\.limits.*", "{script}(/settings)?/limits.*"),
    PLACEMENT("worker:settings\\.placement.*", "{script}(/settings)?/placement.*"),
    CRON("worker:triggers\\.crons\\[\\]", "{script}/schedules/{cron}.*"),
    CONSUMER("worker:triggers\\.consumers\\[\\]", "(queues/{queue}/consumers/.*|{script}/bindings/ATHANOR_QUEUES.*)"),
    CONSUMER_OPTION("worker:triggers\\.consumers\\[\\]\\..*", "queues/{queue}/consumers/.*"),
    ROUTE("worker:triggers\\.routes\\[\\]", "zones/.*/routes/{pattern}.*"),
    DOMAIN("worker:triggers\\.domains\\[\\]", "domains/{hostname}.*"),
    /** Where it is looked for, and whether it may be taken over, matters for what is not there yet. */
    SEARCH("worker:triggers\\.(routes|domains)\\[\\]\\..*"),
    CRON_NAME("worker:triggers\\.crons\\[\\]\\.name"),
    RETAIN("(worker:lifecycle|[a-z0-9-]+:)\\.?retain"),
    /** It matters for what somebody else has set. */
    UNDECLARED_VARIABLES("worker:lifecycle\\.undeclaredVariables"),
    NAMESPACE("worker:lifecycle\\.namespace", "({script}|scripts/{name}|dispatch/.*/{name})(/.*)?"),
    /** Who declares nothing at all removes the stage instead. */
    WORKER(
            "worker",
            "({script}|queues/.*/consumers|zones/.*/routes|domains)(/.*)?",
            "holds nothing that is declared with Athanor's annotations|The script still exports the class"),

    QUEUE_OPTION("queue:(deliveryDelay|deliveryPaused|messageRetentionPeriod)", "queues/{name}/settings/.*"),
    PULL("queue:pull.*", "queues/{name}/consumers/.*"),
    QUEUE("queue", "queues/{name}(/.*)?"),

    KV("kv-namespace", "kv/{name}(/.*)?"),

    REPLICATION("d1-database:readReplication", "d1/{name}/read_replication/mode"),
    /** What has been done to the data stays done. */
    DATA("d1-database:(migrations|importFiles.*|primaryLocationHint|jurisdiction)"),
    DATABASE("d1-database", "d1/{name}(/.*)?"),

    DEV_DOMAIN("r2-bucket:devDomain", "r2/{name}/r2.dev"),
    BUCKET_DOMAIN("r2-bucket:domains.*", "r2/{name}/domains.*"),
    CORS("r2-bucket:cors.*", "r2/{name}/cors.*"),
    LIFECYCLE("r2-bucket:lifecycle.*", "r2/{name}/lifecycle.*"),
    LOCK("r2-bucket:lock.*", "r2/{name}/lock.*"),
    NOTIFICATION("r2-bucket:notifications.*", "r2/{name}/notifications.*"),
    STORAGE_CLASS("r2-bucket:storageClass", "r2/{name}/storage_class"),
    /** Where a bucket is cannot change, and what may happen to its objects is no fact yet. */
    PLACE("r2-bucket:(locationHint|empty|jurisdiction)", "", "jurisdiction cannot be changed"),
    BUCKET("r2-bucket", "r2/{name}(/.*)?"),

    /** It is nothing but a name, which bindings have. */
    DATASET("analytics-engine-dataset"),

    METADATA_INDEX("vectorize-index:metadataIndexes\\[\\]", "vectorize/{name}/metadata/.*"),
    /** What an index is cannot change, and matters for one that is not there yet. */
    VECTORIZE_FORM("vectorize-index:(description|dimensions|metric|preset)"),
    VECTORIZE_INDEX("vectorize-index", "vectorize/{name}(/.*)?"),

    INGRESS("tunnel:(ingress|originRequest|warpRouting).*", "(tunnels/{name}/configuration.*|zones/.*/dns/.*)"),
    TUNNEL_ADOPT("tunnel:adopt"),
    TUNNEL("tunnel", "(tunnels/{name}|zones/.*/dns)(/.*)?"),

    MOVE("durable-object:(renamedFrom|transferredFrom|transferredFromScript)"),
    HOST("(workflow|durable-object):worker", "", "not clear which of them hosts the class|which has no class"),
    WORKFLOW_LIMITS("workflow:limits.*"),
    WORKFLOW_SCHEDULE("workflow:schedules\\[\\]", "workflows/{name}/schedules"),
    WORKFLOW("workflow", "workflows/{name}(/.*)?"),

    /** Cloudflare refuses code that still has the class; that one goes without it is tested elsewhere. */
    DURABLE_OBJECT("durable-object", ".*/(bindings|exports|named_handlers).*", "The script still exports the class"),
    ENTRYPOINT("entrypoint|worker-ref", ".*/bindings/.*"),
    DISPATCH_NAMESPACE("dispatch-namespace", "(dispatch/{name}(/.*)?|scripts/.*)");

    /** What an account has where nothing was declared, as far as that is a value. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "batch_size", "10",
            "delivery_delay", "0",
            "logpush", "false",
            "storage_class", "\"Standard\"");

    private static final Set<String> HOLDING_DATA =
            Set.of("queue", "kv-namespace", "d1-database", "r2-bucket", "vectorize-index", "durable-object");

    private final String parts;
    private final String facts;
    private final boolean isRead;
    private final String refusal;

    RemovedFacts(String parts, String facts) {
        this(parts, facts, true, "(?!)");
    }

    /** Of parts that do nothing to what is there, or nothing that the API tells. */
    RemovedFacts(String parts) {
        this(parts, "(?!)", false, "(?!)");
    }

    /** Of parts that may also be refused, with words of the message. */
    RemovedFacts(String parts, String facts, String refusal) {
        this(parts, facts, !facts.isEmpty(), refusal);
    }

    RemovedFacts(String parts, String facts, boolean isRead, String refusal) {
        this.parts = parts;
        this.facts = facts.isEmpty() ? "(?!)" : facts;
        this.isRead = isRead;
        this.refusal = refusal;
    }

    static RemovedFacts of(Part part) {
        return Arrays.stream(values())
                .filter(facts -> part.path().matches(facts.parts))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("nobody said what an account has of " + part));
    }

    /** Whether the API does not tell what it sets. */
    boolean isHidden() {
        return this == ASSETS_RULES || this == WORKFLOW_LIMITS || this == BINDING_EXTERNAL;
    }

    /** Words of the message by which it may be refused. */
    String refusal() {
        return refusal;
    }

    /** Whether data goes with it. */
    boolean isData() {
        return HOLDING_DATA.contains(parts);
    }

    /** Whether a part is seen to be there still. Where it says what is so anyway, nothing changes. */
    boolean isMissed(Part part, Stack stack, AccountReading deployed, AccountReading after) {
        String field = part.path()
                .substring(part.path().lastIndexOf('.') + 1)
                .replaceAll(".*:", "")
                .replaceAll("([A-Z])", "_$1")
                .toLowerCase(Locale.ROOT);
        Pattern own = Pattern.compile("(" + filled(part, stack) + ")");
        boolean isDefault = deployed.facts().entrySet().stream()
                .filter(fact ->
                        own.matcher(fact.getKey()).matches() && fact.getKey().endsWith("/" + field))
                .anyMatch(fact -> fact.getValue().equals(DEFAULTS.get(field)));
        boolean stays = part.isDeclaration() && Remaining.retains(stack.entry(part.declaration()));
        return isRead
                && !isDefault
                && !stays
                && visible(deployed.differences(after)).isEmpty();
    }

    /** The differences that the part's removal does not explain. Digests on scripts are those of their uploads. */
    SortedMap<String, String> unexplained(Part part, Stack stack, SortedMap<String, String> differences) {
        SortedMap<String, String> left = visible(differences);
        for (StackEntry<?> gone : gone(part, stack)) {
            Part whole = new Part(gone.declaration(), Parts.kind(gone.entry()), List.of(), part.without());
            Pattern explained = Pattern.compile(of(whole).filled(whole, stack) + ofReferences(whole, stack));
            left.keySet().removeIf(path -> explained.matcher(path).matches());
        }
        left.keySet().removeIf(Pattern.compile(filled(part, stack)).asMatchPredicate());
        return left;
    }

    /** The declarations that go with a part. */
    private static List<StackEntry<?>> gone(Part part, Stack stack) {
        List<String> left = part.without().declarations().stream()
                .map(Fragment::declaration)
                .toList();
        return stack.entries().stream()
                .filter(entry -> !left.contains(entry.declaration()))
                .toList();
    }

    /** What differs besides digests. */
    static SortedMap<String, String> visible(SortedMap<String, String> differences) {
        SortedMap<String, String> left = new TreeMap<>(differences);
        left.keySet().removeIf(path -> path.matches(".*/tags|.*/annotations(/.*)?"));
        return left;
    }

    private String filled(Part part, Stack stack) {
        String pattern = facts;
        for (Map.Entry<String, String> word : words(part, stack).entrySet()) {
            pattern = pattern.replace("{" + word.getKey() + "}", Pattern.quote(word.getValue()));
        }
        return pattern;
    }

    /** What refers to a declaration goes with it. */
    private static String ofReferences(Part part, Stack stack) {
        StringBuilder patterns = new StringBuilder();
        for (StackEntry<WorkerEntry> worker : stack.scripts()) {
            String script = Pattern.quote(script(stack, worker));
            References.of(worker.entry()).stream()
                    .filter(reference -> reference.target().equals(part.declaration()))
                    .flatMap(reference -> reference.binding().stream())
                    .forEach(binding -> patterns.append("|")
                            .append(script)
                            .append("/bindings/")
                            .append(binding.name())
                            .append("(/.*)?"));
            if (worker.entry().settings().tails().contains(part.declaration())) {
                patterns.append("|").append(script).append("(/settings)?/tail_consumers");
            }
            for (ConsumerSettings consumer : worker.entry().triggers().consumers()) {
                if (consumer.queue().equals(part.declaration())) {
                    patterns.append("|").append(script).append("/bindings/ATHANOR_QUEUES(/.*)?");
                }
                if (part.declaration().equals(consumer.deadLetterQueue())) {
                    patterns.append("|queues/.*/consumers/")
                            .append(worker.name())
                            .append("/dead_letter_queue");
                }
            }
        }
        for (StackEntry<R2BucketEntry> bucket : stack.entries(R2BucketEntry.class)) {
            if (bucket.entry().notifications().stream()
                    .anyMatch(rule -> rule.queue().equals(part.declaration()))) {
                patterns.append("|r2/").append(Pattern.quote(bucket.name())).append("/notifications/.*");
            }
        }
        return patterns.toString();
    }

    private static Map<String, String> words(Part part, Stack stack) {
        Map<String, String> words = new TreeMap<>();
        StackEntry<?> entry = stack.entry(part.declaration());
        words.put("name", entry.name());
        entry.as(WorkerEntry.class).ifPresent(worker -> words.put("script", script(stack, worker)));
        if (!part.trail().isEmpty()) {
            Object element = part.trail().get(0);
            if (element instanceof Binding binding) {
                words.put("binding", binding.name());
            } else if (element instanceof CronTrigger cron) {
                words.put("cron", cron.expression());
            } else if (element instanceof ConsumerSettings consumer) {
                words.put("queue", stack.entry(consumer.queue()).name());
            } else if (element instanceof RouteSettings route) {
                words.put("pattern", route.pattern());
            } else if (element instanceof DomainSettings domain) {
                words.put("hostname", domain.hostname());
            }
        }
        return words;
    }

    static String script(Stack stack, StackEntry<WorkerEntry> worker) {
        return stack.tenants().contains(worker)
                ? "dispatch/" + stack.namespaceOf(worker).name() + "/" + worker.name()
                : "scripts/" + worker.name();
    }
}
