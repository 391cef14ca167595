package dev.athanor.runtime.apply;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.resource.Account;
import dev.athanor.runtime.state.Ledger;
import dev.athanor.runtime.state.LedgerDatabase;
import dev.athanor.runtime.state.LedgerFile;

/** Where the ledger of a stack lies: in a file beside the local cloud, otherwise in the account itself. */
final class Ledgers {

    private Ledgers() {}

    static Ledger of(Target target, Stack stack, CloudflareApi api, Account account) {
        return target.ledgers()
                .<Ledger>map(directory -> new LedgerFile(directory, stack.app(), stack.stage()))
                .orElseGet(() -> new LedgerDatabase(api.d1(), account::databases, stack.app(), stack.stage()));
    }
}
