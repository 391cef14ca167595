package dev.athanor.runtime.link;

import java.util.List;

/** All rules, in the order in which their problems are told. */
final class LinkRules {

    /** Those for all that is declared, whatever the stage. */
    static final List<LinkRule> WHOLE = List.of(new DistinctIds());

    /** Those for what one stage has. */
    static final List<LinkRule> STAGE = List.of(
            new OneConsumerForEachQueue(),
            new NoDeadLetterCycle(),
            new OneHostForEachClass(),
            new DistinctExports(),
            new DistinctDevPorts(),
            new ClassesFromModules());

    private LinkRules() {}
}
