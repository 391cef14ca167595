package dev.athanor.runtime.resource;

import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan, and what carries it out.
 *
 * @param step the step
 * @param note what the ledger is to know of it
 * @param operation what carries it out; never run for a step that does not write
 */
public record Change(PlanStep step, Note note, Operation operation) {

    /** Why something is set again that is as it was in the sources. */
    static final String CHANGED_OUTSIDE = "was changed outside of Athanor";

    private static final String REMOVED_OUTSIDE = "was removed outside of Athanor";

    public Change {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(operation, "operation");
    }

    /** The same, of what somebody has changed in the account. */
    Change drifted() {
        String reason = step.action() == Action.CREATE ? REMOVED_OUTSIDE : CHANGED_OUTSIDE;
        PlanStep marked = new PlanStep(
                step.resource(),
                step.name(),
                step.declaration(),
                step.action(),
                reason,
                step.changes(),
                step.after(),
                true,
                step.basis());
        return new Change(marked, note, operation);
    }

    static Builder of(ResourceKey resource, String name, @Nullable String declaration) {
        return new Builder(resource, name, declaration);
    }

    /** The same, waiting for nothing but certain resources. */
    Change onlyAfter(Set<ResourceKey> others) {
        List<ResourceKey> after = step.action().writes()
                ? step.after().stream().filter(others::contains).toList()
                : List.of();
        return new Change(step.after(after), note, operation);
    }

    /** Collects what a step says before its action is known. */
    static final class Builder {

        private final ResourceKey resource;
        private final String name;
        private final @Nullable String declaration;
        private final List<FieldChange> fields = new ArrayList<>();
        private final List<ResourceKey> after = new ArrayList<>();

        private boolean drift;
        private @Nullable String basis;
        private Note note;

        private Builder(ResourceKey resource, String name, @Nullable String declaration) {
            this.resource = resource;
            this.name = name;
            this.declaration = declaration;
            this.note = Note.passing(resource, name);
        }

        Builder fields(List<FieldChange> changes) {
            fields.addAll(changes);
            return this;
        }

        /** What the ledger is to know. Without this it knows of the step while it is carried out. */
        Builder noting(Note other) {
            note = other;
            return this;
        }

        Builder after(ResourceKey dependency) {
            after.add(dependency);
            return this;
        }

        Builder after(List<ResourceKey> dependencies) {
            after.addAll(dependencies);
            return this;
        }

        /** Says what the step is made from and does not show, as a digest or a plain word. */
        Builder madeFrom(String digest) {
            basis = basis == null ? digest : basis + " " + digest;
            return this;
        }

        /** Says that somebody changed it in the account, where that is so. */
        Builder drift(boolean isDrift) {
            drift = isDrift;
            return this;
        }

        Change create(String reason, Operation operation) {
            return build(Action.CREATE, reason, operation);
        }

        Change adopt(String reason, Operation operation) {
            return build(Action.ADOPT, reason, operation);
        }

        Change update(String reason, Operation operation) {
            return build(Action.UPDATE, reason, operation);
        }

        Change replace(String reason, Operation operation) {
            return build(Action.REPLACE, reason, operation);
        }

        Change delete(String reason, Operation operation) {
            return build(Action.DELETE, reason, operation);
        }

        Change keep(String reason) {
            return build(Action.KEEP, reason, Operation.NOTHING);
        }

        Change unchanged() {
            return build(Action.UNCHANGED, "is as declared", Operation.NOTHING);
        }

        private Change build(Action action, String reason, Operation operation) {
            return new Change(
                    new PlanStep(resource, name, declaration, action, reason, fields, after, drift, basis),
                    note,
                    operation);
        }
    }
}
