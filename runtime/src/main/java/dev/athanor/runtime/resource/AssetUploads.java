package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.bundle.AssetDirectory;
import dev.athanor.runtime.bundle.AssetFile;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.Optional;

/** The upload of a worker's static files, keyed by a digest of them all that the script carries as a tag. */
final class AssetUploads implements ResourceKind {

    private static final String KIND = "assets";

    static ResourceKey key(StackEntry<?> worker) {
        return new ResourceKey(KIND, worker.id());
    }

    @Override
    public void observe(Planning planning) {
        planning.account().scripts.start(Account.ALL);
        planning.deployment()
                .stack()
                .workers()
                .forEach(worker -> planning.sources().assets.start(worker));
    }

    @Override
    public void plan(Planning planning) {
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            planning.sources().assets(worker).ifPresent(files -> planning.add(change(planning, worker, files)));
        }
    }

    /** Static files go with their worker. */
    @Override
    public void planRemoval(Planning planning) {}

    private static Change change(Planning planning, StackEntry<WorkerEntry> worker, AssetDirectory files) {
        Change.Builder change = Change.of(key(worker), worker.name(), worker.declaration());
        Optional<String> present =
                planning.account().script(worker.name()).flatMap(script -> Ownership.tag(script, UploadTags.ASSETS));
        String wanted = UploadTags.assets(files);
        change.madeFrom(wanted);
        if (present.filter(wanted::equals).isPresent()) {
            return change.unchanged();
        }
        long bytes = files.files().stream().mapToLong(AssetFile::size).sum();
        change.fields(new Differences()
                .value("files", null, files.files().size())
                .value("bytes", null, bytes)
                .list());
        Operation upload = progress -> progress.uploaded(key(worker), AssetSession.upload(progress, worker, files));
        return present.isEmpty()
                ? change.create("is not in the account", upload)
                : change.update("its files differ; those that the account has are not sent again", upload);
    }
}
