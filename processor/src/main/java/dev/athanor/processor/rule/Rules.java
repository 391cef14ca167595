package dev.athanor.processor.rule;

import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclarationModel;
import java.util.List;

/** All rules, in the order in which they are checked. */
public final class Rules {

    static final List<Rule> ALL = List.of(
            new PlainIds(),
            new UniqueIds(),
            new ReferencesWithinStages(),
            new UniqueBindings(),
            new ReservedBindings(),
            new GlobalNames(),
            new Variables(),
            new UniqueCrons(),
            new UniqueRoutes(),
            new OneConsumerPerQueue(),
            new DeadLettersElsewhere(),
            new DeadLetterCycles(),
            new OneHostPerClass(),
            new UniqueExports(),
            new ObjectMoves(),
            new PreviewsWithoutObjects(),
            new TenantWorkers(),
            new NothingWithoutCode(),
            new ClassesFromModules(),
            new AssetsForStaticAssets());

    private Rules() {}

    /**
     * Checks every rule.
     *
     * @param declarations all of the compilation, sorted by name
     */
    public static void check(List<DeclarationModel> declarations, Report report) {
        ALL.forEach(rule -> rule.check(declarations, report));
    }
}
