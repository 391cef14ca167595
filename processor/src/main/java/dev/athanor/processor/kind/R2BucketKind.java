package dev.athanor.processor.kind;

import dev.athanor.annotation.R2Bucket;
import dev.athanor.annotation.R2Notification;
import dev.athanor.binding.ObjectStore;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2NotificationSettings;
import dev.athanor.processor.catalogue.FormProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.TsAmbient;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code @R2Bucket interface Uploads extends ObjectStore}, bound as {@code readonly UPLOADS: R2Bucket}. */
final class R2BucketKind implements Kind {

    private static final Resource RESOURCE = new Resource(ObjectStore.class);
    private static final Map<String, String> STORAGE_CLASSES =
            Map.of("STANDARD", "Standard", "INFREQUENT_ACCESS", "InfrequentAccess");

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(R2Bucket.class);
    }

    @Override
    public List<Class<? extends Annotation>> parts() {
        return List.of(R2Notification.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        checkEnd(declaration.annotation(), facilities);
        R2BucketEntry entry = entry(
                declaration.annotation(),
                new R2Rules(declaration.annotation(), facilities),
                R2NotificationRules.read(declaration, facilities));
        return RESOURCE.declare(declaration, entry, facilities);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(R2Bucket.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        return RESOURCE.bind(R2Bucket.class, method, TsAmbient.of("R2Bucket"), facilities);
    }

    /** A bucket that stays is not emptied, so that both together were meant otherwise. */
    private static void checkEnd(AnnotationReading bucket, Facilities facilities) {
        bucket.bool("empty")
                .filter(Written::value)
                .filter(empty -> bucket.bool("retain").map(Written::value).orElse(false))
                .ifPresent(empty ->
                        facilities.report().add(FormProblem.EXCLUSIVE_MEMBERS.at(empty.origin(), "empty", "retain")));
    }

    private static R2BucketEntry entry(
            AnnotationReading annotation, R2Rules rules, List<R2NotificationSettings> notifications) {
        return new R2BucketEntry(
                annotation.string("name").map(Written::value).orElse(null),
                word(annotation, "locationHint", "AUTOMATIC"),
                annotation
                        .constant("storageClass")
                        .map(written -> STORAGE_CLASSES.get(written.value()))
                        .orElse(null),
                word(annotation, "jurisdiction", "DEFAULT"),
                flag(annotation, "devDomain"),
                rules.domains(),
                rules.cors(),
                rules.lifecycle(),
                rules.lock(),
                notifications,
                flag(annotation, "empty"),
                flag(annotation, "retain"));
    }

    private static boolean flag(AnnotationReading annotation, String member) {
        return annotation.bool(member).map(Written::value).orElse(false);
    }

    /** Cloudflare's word for a constant; nothing for the one that says nothing. */
    private static @Nullable String word(AnnotationReading annotation, String member, String nothing) {
        return annotation
                .constant(member)
                .map(Written::value)
                .filter(constant -> !constant.equals(nothing))
                .map(constant -> constant.toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(null);
    }
}
