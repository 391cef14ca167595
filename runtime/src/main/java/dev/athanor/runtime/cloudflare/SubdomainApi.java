package dev.athanor.runtime.cloudflare;

import feign.RequestLine;

/** The account's subdomain of {@code workers.dev}. */
@OfArea(Area.SUBDOMAIN)
public interface SubdomainApi {

    @RequestLine("GET /workers/subdomain")
    Subdomain get();

    /** The part before {@code .workers.dev}. */
    record Subdomain(String subdomain) {}
}
