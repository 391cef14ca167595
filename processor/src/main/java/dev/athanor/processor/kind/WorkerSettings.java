package dev.athanor.processor.kind;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.CompatibilitySettings;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.processor.catalogue.WorkerProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.ConsumerModel;
import dev.athanor.processor.model.CronModel;
import dev.athanor.processor.model.DomainModel;
import dev.athanor.processor.model.RouteModel;
import dev.athanor.processor.model.RpcBase;
import dev.athanor.processor.model.WorkerModel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks the values of {@code @Worker}.
 *
 * @param annotation the annotation
 * @param facilities what it is read with
 */
record WorkerSettings(AnnotationReading annotation, Facilities facilities) {

    /** Where Cloudflare's word is not the constant's name in kebab case. */
    private static final Map<String, String> WORDS = Map.of("NOT_FOUND_PAGE", "404-page");

    /** The manifest's entry; nothing when a value without a default is missing, of which the compiler speaks. */
    Optional<WorkerEntry> entry(WorkerModel worker) {
        Optional<Written<String>> date = annotation.string("compatibilityDate");
        if (date.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WorkerEntry(
                value(annotation.string("name")),
                new WorkerCode(annotation, facilities).read(),
                new CompatibilitySettings(date.get().value(), CompatibilityFlags.read(annotation, facilities.report())),
                addresses(worker),
                new RuntimeSettingsReading(annotation, facilities).read(),
                annotation
                        .annotation("assets")
                        .flatMap(assets -> new WorkerAssets(assets, facilities).read())
                        .orElse(null),
                new TriggerSettings(
                        worker.crons().stream().map(CronModel::settings).toList(),
                        worker.consumers().stream().map(ConsumerModel::settings).toList(),
                        worker.routes().stream().map(RouteModel::settings).toList(),
                        worker.domains().stream().map(DomainModel::settings).toList()),
                Namespaces.read(annotation, facilities),
                worker.bindings().stream().map(WorkerSettings::binding).toList()));
    }

    /** Cloudflare refuses previews of a worker with Durable Objects, whose code could not be told which objects are its own. */
    private AddressSettings addresses(WorkerModel worker) {
        Optional<Written<Boolean>> previews = annotation.bool("previewUrls");
        previews.filter(Written::value)
                .flatMap(written -> worker.bindings().stream()
                        .filter(binding -> binding.hosts()
                                .filter(hosted -> hosted.types().base() == RpcBase.DURABLE_OBJECT)
                                .isPresent())
                        .findFirst()
                        .map(binding -> WorkerProblem.PREVIEWS_WITH_OBJECTS.at(
                                written.origin(), binding.java().method() + "()")))
                .ifPresent(facilities.report()::add);
        return new AddressSettings(
                annotation.bool("url").map(Written::value).orElse(false),
                value(previews),
                annotation
                        .annotation("dev")
                        .map(written -> DevOptions.read(written, facilities.report()))
                        .orElse(null));
    }

    private static dev.athanor.manifest.Binding binding(BindingModel binding) {
        return new dev.athanor.manifest.Binding(binding.name(), binding.java().method(), binding.target());
    }

    /** Cloudflare's word for a constant. */
    static String word(Written<String> constant) {
        String name = constant.value();
        return WORDS.getOrDefault(name, name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static <T> @Nullable T value(Optional<Written<T>> written) {
        return written.map(Written::value).orElse(null);
    }
}
