package dev.athanor.runtime.apply;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.D1Api.Database;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.state.Ledger;
import dev.athanor.runtime.state.LedgerDatabase;
import dev.athanor.runtime.state.LedgerFile;
import java.util.List;
import java.util.function.Supplier;

/** Where the ledger of a stack lies: in a file beside the local cloud, otherwise in the account itself. */
final class Ledgers {

    private Ledgers() {}

    /** @param databases the account's databases, where it holds the ledger itself */
    static Ledger of(Target target, Stack stack, CloudflareApi api, Supplier<List<Database>> databases) {
        return target.ledgers()
                .<Ledger>map(directory -> new LedgerFile(directory, stack.app(), stack.stage()))
                .orElseGet(() -> new LedgerDatabase(api, databases, stack.app(), stack.stage()));
    }
}
