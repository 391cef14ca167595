package dev.athanor.processor.rule;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.References;
import dev.athanor.processor.catalogue.DeclarationProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.ConsumerModel;
import dev.athanor.processor.model.DeclarationModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a declaration refers to is there in each of its stages. */
final class ReferencesWithinStages implements Rule {

    @Override
    public void check(List<DeclarationModel> declarations, Report report) {
        Map<String, Fragment> known = declarations.stream()
                .map(DeclarationModel::fragment)
                .collect(Collectors.toMap(Fragment::declaration, Function.identity(), (first, second) -> first));
        for (DeclarationModel declaration : declarations) {
            for (References.Found reference :
                    References.of(declaration.fragment().entry())) {
                List<String> needs =
                        StageSets.of(reference.stages(), declaration.fragment().stages());
                Optional.ofNullable(known.get(reference.target()))
                        .filter(target -> !StageSets.covers(target.stages(), needs))
                        .ifPresent(target -> report.add(DeclarationProblem.MISSING_IN_STAGE.at(
                                origin(declaration, reference),
                                declaration.declaration(),
                                reference.sentence(),
                                quoted(target.stages()),
                                quoted(needs))));
            }
        }
    }

    private static Origin origin(DeclarationModel declaration, References.Found reference) {
        Stream<BindingModel> bindings = declaration.worker().stream().flatMap(worker -> worker.bindings().stream());
        Stream<ConsumerModel> consumers = declaration.worker().stream().flatMap(worker -> worker.consumers().stream());
        Optional<Origin> bound = bindings.filter(binding -> reference
                        .binding()
                        .filter(named -> named.name().equals(binding.name()))
                        .isPresent())
                .map(BindingModel::origin)
                .findFirst();
        return bound.or(() -> consumers
                        .filter(consumer -> consumer.settings().queue().equals(reference.target()))
                        .map(ConsumerModel::origin)
                        .findFirst())
                .orElse(declaration.origin());
    }

    private static String quoted(@Nullable List<String> stages) {
        return stages == null ? "all stages" : String.join(", ", stages);
    }
}
