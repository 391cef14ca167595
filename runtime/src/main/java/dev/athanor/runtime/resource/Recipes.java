package dev.athanor.runtime.resource;

import dev.athanor.runtime.plan.Aim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The recipe for each kind of aim. */
final class Recipes implements Aim.Cases<Recipe> {

    @Override
    public Recipe deploy(Aim.Deploy aim) {
        return new EachKind(ResourceKind::observe, planning -> {
            Resources.ALL.forEach(kind -> kind.plan(planning));
            fromTheLast().forEach(kind -> kind.planUndeclared(planning));
            LostLedger.warn(planning);
        });
    }

    @Override
    public Recipe destroy(Aim.Destroy aim) {
        return new EachKind(ResourceKind::observeRemoval, planning -> {
            fromTheLast().forEach(kind -> kind.planRemoval(planning));
            LostLedger.warn(planning);
        });
    }

    @Override
    public Recipe uploadVersion(Aim.UploadVersion aim) {
        return new EachKind(
                ResourceKind::observeVersion,
                planning -> Resources.ALL.forEach(kind -> kind.planVersion(planning, aim.label())));
    }

    @Override
    public Recipe promote(Aim.Promote aim) {
        return new Promotion(aim);
    }

    @Override
    public Recipe rollback(Aim.Rollback aim) {
        return new Rollback(aim);
    }

    private static List<ResourceKind> fromTheLast() {
        List<ResourceKind> kinds = new ArrayList<>(Resources.ALL);
        Collections.reverse(kinds);
        return kinds;
    }

    /** Asks all kinds of resources. */
    private record EachKind(BiConsumer<ResourceKind, Planning> observing, Consumer<Planning> steps) implements Recipe {

        @Override
        public void observe(Planning planning) {
            Resources.ALL.forEach(kind -> observing.accept(kind, planning));
        }

        @Override
        public void plan(Planning planning) {
            steps.accept(planning);
        }
    }
}
