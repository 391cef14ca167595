package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps that upload a worker before its last upload, where its classes of Durable Objects take that. */
final class FirstUploads {

    private FirstUploads() {}

    /** The uploads before the last one, without a digest, so that another one follows. */
    static void add(Planning planning, StackEntry<WorkerEntry> worker, List<ResourceKey> needs) {
        if (!FirstUpload.isNeeded(planning, worker)) {
            return;
        }
        FirstUpload first = new FirstUpload(planning, worker);
        refuseBoth(planning, worker);
        planning.add(provisional(planning, FirstUpload.key(worker), first.upload(), first.reason(), needs));
        if (ObjectTransfers.goBothWays(planning, worker)) {
            List<ResourceKey> after = new ArrayList<>(needs);
            after.add(FirstUpload.key(worker));
            after.addAll(ObjectTransfers.expecting(planning, worker.name()));
            planning.add(provisional(
                    planning,
                    ObjectTransfers.handingOver(worker.name()),
                    first.handingOver(),
                    "hands over "
                            + String.join(
                                    ", ",
                                    ObjectTransfers.from(planning, worker.name())
                                            .keySet()) + ", before it is uploaded as declared",
                    after));
        }
    }

    /** A worker that is bound to a class whose name changes waits for the last upload, which here waits for that worker. */
    private static void refuseBoth(Planning planning, StackEntry<WorkerEntry> worker) {
        Map<String, List<String>> users = FormerUsers.ofLeaving(planning, worker);
        if (ClassRenames.takeTwoUploads(planning, worker) && !users.isEmpty()) {
            planning.refuse(
                    worker.declaration(),
                    "some of its Durable Object classes take over each other's names, and others go that "
                            + users.values() + " are bound to; do the one first and the other in a second deployment.");
        }
    }

    private static Change provisional(
            Planning planning, ResourceKey key, WorkerUpload upload, String reason, List<ResourceKey> after) {
        StackEntry<WorkerEntry> worker = upload.worker();
        Ownership ownership = planning.ownership();
        Change.Builder change = Change.of(key, worker.name(), worker.declaration())
                .after(after)
                .after(RemovedConsumers.by(planning, worker.name()));
        change.madeFrom(upload.code());
        Operation operation = progress -> {
            Optional<String> receipt = upload.assets().map(files -> AssetSession.upload(progress, worker, files));
            progress.api().scripts().upload(worker.name(), upload.provisional(progress::id, ownership, receipt));
        };
        return planning.account().script(worker.name()).isPresent()
                ? change.update(reason, operation)
                : change.create(reason, operation);
    }
}
