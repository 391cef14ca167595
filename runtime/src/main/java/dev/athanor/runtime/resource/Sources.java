package dev.athanor.runtime.resource;

import dev.athanor.manifest.AssetSettings;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.bundle.AssetDirectory;
import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.link.StackEntry;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What the project's files amount to: each worker's code and static files, made once, in the background. */
public final class Sources {

    final Memo<StackEntry<WorkerEntry>, Optional<WorkerBundle>> bundles;
    final Memo<StackEntry<WorkerEntry>, Optional<AssetDirectory>> assets;

    /** Nothing is read yet. */
    public Sources(Deployment deployment, Executor executor) {
        this.bundles = new Memo<>(worker -> CompletableFuture.supplyAsync(() -> bundle(deployment, worker), executor));
        this.assets = new Memo<>(worker -> CompletableFuture.supplyAsync(() -> assets(deployment, worker), executor));
    }

    /** A worker's code; absent where it serves nothing but files. */
    Optional<WorkerBundle> bundle(StackEntry<WorkerEntry> worker) {
        return bundles.get(worker);
    }

    /** A worker's static files; absent where it has none declared. */
    Optional<AssetDirectory> assets(StackEntry<WorkerEntry> worker) {
        return assets.get(worker);
    }

    private static Optional<WorkerBundle> bundle(Deployment deployment, StackEntry<WorkerEntry> worker) {
        CodeSettings code = worker.entry().code();
        return Optional.ofNullable(code)
                .map(present -> deployment
                        .code()
                        .bundle(new BundleRequest(
                                worker.id(), deployment.directory(), present, deployment.typesDirectory())));
    }

    private static Optional<AssetDirectory> assets(Deployment deployment, StackEntry<WorkerEntry> worker) {
        AssetSettings settings = worker.entry().assets();
        return settings == null
                ? Optional.empty()
                : Optional.of(
                        AssetDirectory.read(deployment.directory().resolve(settings.path()), settings.htmlHandling()));
    }
}
