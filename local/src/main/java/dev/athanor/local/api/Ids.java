package dev.athanor.local.api;

import java.util.UUID;

/** Ids as Cloudflare makes them. */
final class Ids {

    private Ids() {}

    /** 32 hexadecimal digits. */
    static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static String uuid() {
        return UUID.randomUUID().toString();
    }
}
