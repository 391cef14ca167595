package dev.athanor.runtime.cloudflare;

import java.net.URI;

/** Where a target serves its workers. */
@FunctionalInterface
public interface WorkerAddresses {

    /**
     * The address of a worker that has one.
     *
     * @param script the worker's name
     * @param subdomain the account's subdomain of {@code workers.dev}
     */
    URI of(String script, String subdomain);

    /**
     * The address of a version's preview.
     *
     * @param prefix the first eight digits of the version's id, or its alias
     */
    default URI ofPreview(String prefix, String script, String subdomain) {
        return of(prefix + "-" + script, subdomain);
    }

    /**
     * The address of a host name of the account that leads to a worker or a server.
     *
     * @param hostname the host name: {@code api.example.com}
     */
    default URI ofHost(String hostname) {
        return URI.create("https://" + hostname);
    }

    /** Cloudflare's own: {@code https://shop-dev-api.example.workers.dev}. */
    static WorkerAddresses workersDev() {
        return (script, subdomain) -> URI.create("https://" + script + "." + subdomain + ".workers.dev");
    }
}
