package dev.athanor.runtime.cloudflare;

import feign.RequestLine;

/** The accounts that a token sees. */
@OfArea(Area.COMMON)
public interface AccountsApi {

    @RequestLine("GET /accounts?per_page=50")
    Page<Account> list();

    /** An account. */
    record Account(String id, String name) {

        public Account {
            if (id == null || name == null) {
                throw new IllegalArgumentException("an account without an id or a name");
            }
        }
    }
}
