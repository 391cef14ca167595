package dev.athanor.local;

import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.Script;
import dev.athanor.runtime.cloudflare.WorkerAddresses;
import java.net.URI;
import java.util.Optional;

/**
 * Where the workers and host names of a local account answer: each at a port of its own, and the previews of its versions at the same one,
 * told apart by host names. Browsers and curl know that names under {@code localhost} lead to this machine.
 *
 * @param store the account
 */
record LocalAddresses(AccountStore store) implements WorkerAddresses {

    /** {@code http://127.0.0.1:8787}, if the worker has an address. */
    Optional<URI> find(String script) {
        return store.account()
                .script(script)
                .filter(present -> present.subdomain().enabled())
                .map(Script::port)
                .map(port -> URI.create("http://127.0.0.1:" + port));
    }

    /** The same, whether or not the account says that it has one. */
    Optional<URI> port(String script) {
        return store.account().script(script).map(Script::port).map(port -> URI.create("http://127.0.0.1:" + port));
    }

    @Override
    public URI of(String script, String subdomain) {
        return find(script).orElseThrow(() -> new IllegalArgumentException("the worker " + script + " has no address"));
    }

    /** {@code http://pr-123-shop-dev-api.localhost:8787}. */
    @Override
    public URI ofPreview(String prefix, String script, String subdomain) {
        return store.account()
                .script(script)
                .filter(present -> present.subdomain().previewsEnabled())
                .map(Script::port)
                .map(port -> URI.create("http://" + prefix + "-" + script + ".localhost:" + port))
                .orElseThrow(() -> new IllegalArgumentException("versions of " + script + " have no address"));
    }

    /** The address of a host name, once there is one in the account. */
    Optional<URI> host(String hostname) {
        return Optional.ofNullable(store.account().network().port())
                .map(port -> URI.create("http://" + hostname + ".localhost:" + port));
    }

    @Override
    public URI ofHost(String hostname) {
        return host(hostname)
                .orElseThrow(() -> new IllegalArgumentException("no host name leads anywhere, nor does " + hostname));
    }
}
