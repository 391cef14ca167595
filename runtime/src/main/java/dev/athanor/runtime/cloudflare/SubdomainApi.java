package dev.athanor.runtime.cloudflare;

import feign.RequestLine;

/** The account's subdomain of {@code workers.dev}. */
public interface SubdomainApi {

    @RequestLine("GET /workers/subdomain")
    @NotFoundCodes({10007, 10063})
    Subdomain get();

    /** The part before {@code .workers.dev}. */
    record Subdomain(String subdomain) {}
}
