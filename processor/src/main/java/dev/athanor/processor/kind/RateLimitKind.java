package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.annotation.RateLimit;
import dev.athanor.annotation.RateLimitPeriod;
import dev.athanor.binding.RateLimiter;
import dev.athanor.manifest.RateLimitTarget;
import dev.athanor.processor.catalogue.ValueProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.TsAmbient;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/**
 * {@code @RateLimit(…) RateLimiter perCustomer()}, bound as {@code readonly PER_CUSTOMER: RateLimit}. It can do nothing in Java,
 * so that any object will do.
 */
final class RateLimitKind implements Kind {

    @Override
    public List<Class<? extends Annotation>> methodParts() {
        return List.of(RateLimit.class);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return facilities.interfaces().is(method.result(), RateLimiter.class);
    }

    @Override
    public Optional<String> boundBy() {
        return Optional.of("a RateLimiter with @RateLimit");
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        Optional<AnnotationReading> limit =
                facilities.annotations().first(method.method().element(), RateLimit.class);
        if (limit.isEmpty()) {
            facilities
                    .report()
                    .add(ValueProblem.LIMITER_WITHOUT_LIMIT.at(
                            method.method().origin(), method.method().name()));
        }
        return limit.flatMap(RateLimitKind::target)
                .map(target -> BindingModels.of(
                        method, CodeBlock.of("new $T() {}", RateLimiter.class), TsAmbient.of("RateLimit"), target));
    }

    /** Nothing where a member is missing, which javac reports. */
    private static Optional<RateLimitTarget> target(AnnotationReading annotation) {
        return annotation
                .integer("namespaceId")
                .flatMap(namespace -> annotation
                        .integer("limit")
                        .flatMap(limit -> annotation
                                .constant("period")
                                .map(period ->
                                        RateLimitPeriod.valueOf(period.value()).seconds())
                                .map(seconds -> new RateLimitTarget(namespace.value(), limit.value(), seconds))));
    }
}
