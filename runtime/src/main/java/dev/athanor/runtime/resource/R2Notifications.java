package dev.athanor.runtime.resource;

import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2NotificationSettings;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.R2NotificationsApi;
import dev.athanor.runtime.cloudflare.R2NotificationsApi.NewRule;
import dev.athanor.runtime.cloudflare.R2NotificationsApi.NewRules;
import dev.athanor.runtime.cloudflare.R2NotificationsApi.QueueRules;
import dev.athanor.runtime.cloudflare.R2NotificationsApi.Rule;
import dev.athanor.runtime.cloudflare.R2NotificationsApi.RuleIds;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.resource.R2Reads.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which queues hear of a bucket's objects. Rules that stay are not touched; new ones are added before old ones go, so that
 * nothing is missed, unless Cloudflare refuses both at once because they overlap: then the old one goes first.
 */
final class R2Notifications extends BucketPart {

    static final String KIND = "r2-notification";

    private static final Map<String, List<String>> ACTIONS = Map.of(
            "object-create", List.of("PutObject", "CompleteMultipartUpload", "CopyObject"),
            "object-delete", List.of("DeleteObject", "LifecycleDeletion"));

    R2Notifications() {
        super(KIND);
    }

    /** A rule to a queue, told apart from others by all that it says. */
    private record Wanted(String queue, ResourceKey key, NewRule rule) {}

    @Override
    void read(R2Reads reads, Ref bucket) {
        reads.notifications.start(bucket);
    }

    @Override
    List<ResourceKey> needs(Planning planning, StackEntry<R2BucketEntry> bucket) {
        return wanted(planning.deployment().stack(), bucket).stream()
                .map(Wanted::key)
                .toList();
    }

    @Override
    SortedMap<String, String> present(R2Reads reads, StackEntry<R2BucketEntry> bucket) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (QueueRules queue : reads.notifications.get(Ref.of(bucket))) {
            items(queue.rules()).forEach(rule -> texts.put(name(queue, rule), text(rule.description())));
        }
        return texts;
    }

    @Override
    SortedMap<String, String> declared(Planning planning, StackEntry<R2BucketEntry> bucket) {
        SortedMap<String, String> present = present(planning.account().r2, bucket);
        SortedMap<String, String> texts = new TreeMap<>();
        for (Wanted wanted : wanted(planning.deployment().stack(), bucket)) {
            String name = name(wanted);
            String description = wanted.rule().description();
            // Where none is declared, Cloudflare makes one up.
            texts.put(name, description == null ? present.getOrDefault(name, "") : description);
        }
        return texts;
    }

    @Override
    void apply(Progress progress, Planning planning, StackEntry<R2BucketEntry> bucket) {
        R2NotificationsApi api = progress.api().r2Notifications();
        String jurisdiction = bucket.entry().jurisdiction();
        SortedMap<String, String> declared = declared(planning, bucket);
        List<QueueRules> present = planning.account().r2.notifications.get(Ref.of(bucket));
        SortedMap<String, String> before = present(planning.account().r2, bucket);
        List<Wanted> missing = wanted(planning.deployment().stack(), bucket).stream()
                .filter(wanted -> !Objects.equals(before.get(name(wanted)), declared.get(name(wanted))))
                .toList();
        List<Wanted> atOnce = missing.stream()
                .filter(wanted -> present.stream().noneMatch(queue -> overlaps(wanted, queue)))
                .toList();
        atOnce.forEach(wanted -> add(api, progress, jurisdiction, bucket.name(), wanted));
        for (QueueRules queue : present) {
            List<String> stale = items(queue.rules()).stream()
                    .filter(rule -> !Objects.equals(text(rule.description()), declared.get(name(queue, rule))))
                    .map(Rule::ruleId)
                    .toList();
            delete(api, jurisdiction, bucket.name(), queue, stale);
        }
        missing.stream()
                .filter(wanted -> !atOnce.contains(wanted))
                .forEach(wanted -> add(api, progress, jurisdiction, bucket.name(), wanted));
    }

    @Override
    boolean goesWithStage(R2BucketEntry bucket) {
        return true;
    }

    @Override
    void remove(Progress progress, StackEntry<R2BucketEntry> bucket, R2Reads before) {
        for (QueueRules queue : before.notifications.get(Ref.of(bucket))) {
            delete(
                    progress.api().r2Notifications(),
                    bucket.entry().jurisdiction(),
                    bucket.name(),
                    queue,
                    items(queue.rules()).stream().map(Rule::ruleId).toList());
        }
    }

    private static void add(
            R2NotificationsApi api, Progress progress, @Nullable String jurisdiction, String bucket, Wanted wanted) {
        String queue = progress.id(wanted.key());
        progress.api()
                .creation()
                .ensured(
                        () -> api.add(jurisdiction, bucket, queue, new NewRules(List.of(wanted.rule()))),
                        () -> items(api.get(jurisdiction, bucket).queues()).stream()
                                .flatMap(rules -> items(rules.rules()).stream()
                                        .filter(rule -> name(rules, rule).equals(name(wanted))))
                                .map(rule -> new dev.athanor.runtime.cloudflare.Acknowledged())
                                .findFirst());
    }

    private static void delete(
            R2NotificationsApi api, @Nullable String jurisdiction, String bucket, QueueRules queue, List<String> ids) {
        if (!ids.isEmpty()) {
            Creation.gone(() -> api.delete(jurisdiction, bucket, plain(queue.queueId()), new RuleIds(ids)));
        }
    }

    private static List<Wanted> wanted(Stack stack, StackEntry<R2BucketEntry> bucket) {
        List<Wanted> rules = new ArrayList<>();
        for (R2NotificationSettings notification : bucket.entry().notifications()) {
            StackEntry<QueueEntry> queue = stack.entry(notification.queue(), QueueEntry.class);
            List<String> actions = notification.eventTypes().stream()
                    .flatMap(type -> ACTIONS.getOrDefault(type, List.of()).stream())
                    .toList();
            rules.add(new Wanted(
                    queue.name(),
                    Queues.key(queue),
                    new NewRule(
                            actions,
                            text(notification.prefix()),
                            text(notification.suffix()),
                            notification.description())));
        }
        return rules;
    }

    private static boolean overlaps(Wanted wanted, QueueRules queue) {
        String prefix = text(wanted.rule().prefix());
        String suffix = text(wanted.rule().suffix());
        return wanted.queue().equals(queue.queueName())
                && items(queue.rules()).stream().anyMatch(rule -> {
                    String otherPrefix = text(rule.prefix());
                    String otherSuffix = text(rule.suffix());
                    return (prefix.startsWith(otherPrefix) || otherPrefix.startsWith(prefix))
                            && (suffix.endsWith(otherSuffix) || otherSuffix.endsWith(suffix));
                });
    }

    private static String name(Wanted wanted) {
        return name(
                wanted.queue(),
                wanted.rule().actions(),
                wanted.rule().prefix(),
                wanted.rule().suffix());
    }

    private static String name(QueueRules queue, Rule rule) {
        String named = queue.queueName();
        return name(named == null ? plain(queue.queueId()) : named, rule.actions(), rule.prefix(), rule.suffix());
    }

    private static String name(String queue, List<String> actions, @Nullable String prefix, @Nullable String suffix) {
        return queue + " hears of " + String.join(", ", new java.util.TreeSet<>(actions)) + " of " + text(prefix) + "*"
                + text(suffix);
    }

    /** Here Cloudflare writes the ids of queues with dashes, and elsewhere without. */
    private static String plain(String queueId) {
        return queueId.replace("-", "");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> items(@Nullable List<T> items) {
        return Stream.ofNullable(items).flatMap(List::stream).toList();
    }
}
