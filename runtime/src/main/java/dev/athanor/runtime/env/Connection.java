package dev.athanor.runtime.env;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.rpc.RpcClient;
import java.util.Optional;

/**
 * What a handle needs to work.
 *
 * @param api the account's API
 * @param stack what is declared, with the names that the account knows it by
 * @param worker the worker whose binding it is
 * @param rpc calls methods, where the account allows that
 */
record Connection(CloudflareApi api, Stack stack, StackEntry<WorkerEntry> worker, Optional<RpcClient> rpc) {

    /** The same, for another worker. */
    Connection of(StackEntry<WorkerEntry> other) {
        return new Connection(api, stack, other, rpc);
    }
}
