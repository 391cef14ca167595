package dev.athanor.processor.catalogue;

import dev.athanor.processor.diagnostic.ProblemCode;
import java.util.List;
import java.util.stream.Stream;

/** All mistakes that the compiler reports, area by area. Each has a page {@code docs/problems/<id>.md}. */
public final class Catalogue {

    private static final List<List<? extends ProblemCode>> AREAS = List.of(
            List.of(OptionProblem.values()),
            List.of(DeclarationProblem.values()),
            List.of(BindingProblem.values()),
            List.of(ValueProblem.values()),
            List.of(ScheduleProblem.values()),
            List.of(FormProblem.values()),
            List.of(WorkerProblem.values()),
            List.of(CodeProblem.values()),
            List.of(PathProblem.values()),
            List.of(PayloadProblem.values()),
            List.of(RpcProblem.values()),
            List.of(ResourceProblem.values()),
            List.of(QueueProblem.values()),
            List.of(HostingProblem.values()),
            List.of(ServiceProblem.values()),
            List.of(WorkflowProblem.values()),
            List.of(RouteProblem.values()),
            List.of(BucketProblem.values()),
            List.of(DatabaseProblem.values()),
            List.of(StoreProblem.values()));

    private Catalogue() {}

    /** Every mistake, in the order of the areas. */
    public static Stream<ProblemCode> all() {
        return AREAS.stream().flatMap(List::stream);
    }
}
