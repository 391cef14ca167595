package dev.athanor.local;

import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.Vault;
import dev.athanor.local.workerd.KeptState;
import dev.athanor.local.workerd.Workerd;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Takes and restores snapshots of a local cloud. The runtime is started again on a copy of what was stored, in a directory of another
 * name: it holds its files open for as long as it runs.
 */
final class Snapshots {

    private final Path directory;
    private final AccountStore store;
    private final Vault vault;
    private final Workerd workerd;
    private int copies;
    private long activity;
    private @Nullable Snapshot current;

    Snapshots(Path directory, AccountStore store, Vault vault, Workerd workerd) {
        this.directory = directory;
        this.store = store;
        this.vault = vault;
        this.workerd = workerd;
    }

    synchronized Snapshot take() {
        Snapshot snapshot = new Snapshot(store.account(), vault.all(), next("snapshot"));
        KeptState.copy(workerd.state(), snapshot.state());
        KeptState.copy(ledgers(), snapshot.ledgers());
        activity = workerd.activity();
        current = snapshot;
        return snapshot;
    }

    synchronized boolean restore(Snapshot snapshot) {
        if (snapshot.equals(current)
                && workerd.activity() == activity
                && store.account().equals(snapshot.account())) {
            return false;
        }
        Path former = workerd.state();
        Path state = next("state");
        KeptState.copy(snapshot.state(), state);
        vault.restore(snapshot.secrets());
        store.update(account -> snapshot.account());
        workerd.restart(state);
        KeptState.delete(ledgers());
        KeptState.copy(snapshot.ledgers(), ledgers());
        KeptState.delete(former);
        activity = workerd.activity();
        current = snapshot;
        return true;
    }

    private Path ledgers() {
        return directory.resolve("ledgers");
    }

    private Path next(String name) {
        Path path;
        do {
            copies++;
            path = directory.resolve(name + "-" + copies);
        } while (Files.exists(path));
        return path;
    }
}
