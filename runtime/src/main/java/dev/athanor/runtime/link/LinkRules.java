package dev.athanor.runtime.link;

import java.util.List;

/** All rules, in the order in which their problems are told. */
final class LinkRules {

    static final List<LinkRule> ALL = List.of(
            new DistinctIds(),
            new KnownReferences(),
            new OneConsumerForEachQueue(),
            new NoDeadLetterCycle(),
            new OneHostForEachDurableObject(),
            new DistinctExports());

    private LinkRules() {}
}
