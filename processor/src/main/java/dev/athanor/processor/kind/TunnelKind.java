package dev.athanor.processor.kind;

import dev.athanor.annotation.Tunnel;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.TunnelEntry;
import dev.athanor.processor.catalogue.RouteProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.DeclarationModel;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** {@code @Tunnel(ingress = @Ingress(…)) interface Office {}}: becomes a manifest entry alone, for nothing binds a tunnel. */
final class TunnelKind implements Kind {

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(Tunnel.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        facilities
                .interfaces()
                .methods(declaration.type())
                .forEach(method -> facilities
                        .report()
                        .add(RouteProblem.TUNNEL_WITH_METHODS.at(
                                method.origin(), declaration.simpleName(), method.name())));
        AnnotationReading tunnel = declaration.annotation();
        TunnelEntry entry = new TunnelEntry(
                tunnel.string("name").map(Written::value).orElse(null),
                IngressRules.read(tunnel, facilities),
                IngressRules.origin(tunnel),
                tunnel.bool("warpRouting").map(Written::value).orElse(null),
                tunnel.bool("adopt").map(Written::value).orElse(false),
                tunnel.bool("retain").map(Written::value).orElse(false));
        return Optional.of(new DeclarationModel(
                declaration.origin(),
                Fragment.of(declaration.qualifiedName(), declaration.id(), entry),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
