package dev.athanor.processor.kind;

import dev.athanor.annotation.R2Notification;
import dev.athanor.binding.Producer;
import dev.athanor.binding.R2EventNotification;
import dev.athanor.manifest.R2NotificationSettings;
import dev.athanor.processor.catalogue.BucketProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads and checks the notifications of a bucket. */
final class R2NotificationRules {

    private static final Resource QUEUE = new Resource(Producer.class);

    private R2NotificationRules() {}

    /** Those that could be read, in the order declared. */
    static List<R2NotificationSettings> read(Declaration declaration, Facilities facilities) {
        List<R2NotificationSettings> read = new ArrayList<>();
        for (AnnotationReading annotation : facilities.annotations().on(declaration.type(), R2Notification.class)) {
            Optional<TypeElement> queue = QueueConsumers.queue(annotation, "queue", facilities);
            queue.ifPresent(type -> checkMessages(annotation, type, facilities));
            queue.map(type -> settings(annotation, type)).ifPresent(settings -> {
                if (read.stream().anyMatch(other -> overlap(other, settings))) {
                    facilities
                            .report()
                            .add(BucketProblem.OVERLAPPING_NOTIFICATIONS.at(annotation.origin(), settings.queue()));
                }
                read.add(settings);
            });
        }
        return read;
    }

    private static void checkMessages(AnnotationReading annotation, TypeElement queue, Facilities facilities) {
        QUEUE.handleOf(queue, facilities)
                .map(Resource::payload)
                .map(TypeMirror::toString)
                .filter(payload -> !payload.equals(R2EventNotification.class.getCanonicalName()))
                .ifPresent(payload -> facilities
                        .report()
                        .add(BucketProblem.NOT_OF_NOTIFICATIONS.at(
                                annotation.originOf("queue"), queue.getSimpleName(), payload)));
    }

    private static R2NotificationSettings settings(AnnotationReading annotation, TypeElement queue) {
        return new R2NotificationSettings(
                queue.getQualifiedName().toString(),
                annotation.constants("eventTypes").stream()
                        .map(type -> type.value().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .distinct()
                        .toList(),
                text(annotation, "prefix"),
                text(annotation, "suffix"),
                text(annotation, "description"),
                StageNames.of(annotation));
    }

    /** Whether both would tell one queue of the same event of some object, which Cloudflare refuses (error 11020). */
    private static boolean overlap(R2NotificationSettings one, R2NotificationSettings other) {
        String prefix = orEmpty(one.prefix());
        String otherPrefix = orEmpty(other.prefix());
        String suffix = orEmpty(one.suffix());
        String otherSuffix = orEmpty(other.suffix());
        return one.queue().equals(other.queue())
                && !Collections.disjoint(one.eventTypes(), other.eventTypes())
                && (one.stages() == null
                        || other.stages() == null
                        || !Collections.disjoint(one.stages(), other.stages()))
                && (prefix.startsWith(otherPrefix) || otherPrefix.startsWith(prefix))
                && (suffix.endsWith(otherSuffix) || otherSuffix.endsWith(suffix));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String text(AnnotationReading annotation, String member) {
        return annotation.string(member).map(Written::value).orElse(null);
    }
}
