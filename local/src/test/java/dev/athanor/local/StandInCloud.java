package dev.athanor.local;

import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.DataDirectory;
import dev.athanor.local.account.Vault;
import dev.athanor.local.standin.ExportsOf;
import dev.athanor.local.standin.StandInWorkerd;

/**
 * A local cloud that runs no worker: the same API in front of an account in memory. It starts at once, answers within a
 * millisecond or two, and is empty again at the next start.
 */
public final class StandInCloud {

    private StandInCloud() {}

    /**
     * Starts one.
     *
     * @param exports tells what the scripts export that are deployed to it
     */
    public static LocalCloud start(LocalCloudOptions options, ExportsOf exports) {
        Resources resources = new Resources();
        try {
            DataDirectory directory = resources.add(DataDirectory.open(options.dataDirectory()));
            ContentStore modules = new ContentStore(directory.directory("modules"));
            AccountStore store = AccountStore.inMemory();
            StandInWorkerd workerd = resources.add(new StandInWorkerd(store, exports, modules));
            return LocalCloud.start(options, resources, directory, store, Vault.inMemory(), workerd);
        } catch (RuntimeException e) {
            resources.close();
            throw e;
        }
    }
}
