package dev.athanor.runtime.cloudflare;

import static dev.athanor.runtime.cloudflare.Area.AI_SEARCH;
import static dev.athanor.runtime.cloudflare.Area.COMMON;
import static dev.athanor.runtime.cloudflare.Area.EMAIL_ROUTING;
import static dev.athanor.runtime.cloudflare.Area.HYPERDRIVE;
import static dev.athanor.runtime.cloudflare.Area.SECRETS_STORE;
import static dev.athanor.runtime.cloudflare.Area.VPC_SERVICES;
import static dev.athanor.runtime.cloudflare.Meaning.BUSY;
import static dev.athanor.runtime.cloudflare.Meaning.EXISTS;
import static dev.athanor.runtime.cloudflare.Meaning.FORBIDDEN;
import static dev.athanor.runtime.cloudflare.Meaning.INVALID;
import static dev.athanor.runtime.cloudflare.Meaning.LIMIT;
import static dev.athanor.runtime.cloudflare.Meaning.MISSING;

import java.util.List;

/** Codes that every area answers with, and those of areas with few of their own. */
final class CommonErrors {

    private static final String ADDRESS =
            "check that CLOUDFLARE_API_BASE_URL is the address of Cloudflare's API, and CLOUDFLARE_ACCOUNT_ID the account";

    static final List<KnownError> ROWS = List.of(
            KnownError.of(COMMON, 971, BUSY).repeated(Repeat.ALWAYS),
            KnownError.of(COMMON, 1000, FORBIDDEN),
            KnownError.of(COMMON, 1015, BUSY).repeated(Repeat.ALWAYS),
            KnownError.of(COMMON, 6003, FORBIDDEN),
            KnownError.of(COMMON, 6007, INVALID, "apply again; if it happens again, report it with this message"),
            KnownError.of(COMMON, 6111, FORBIDDEN),
            KnownError.of(COMMON, 7000, INVALID, ADDRESS),
            KnownError.of(COMMON, 7001, INVALID, ADDRESS),
            KnownError.of(COMMON, 7003, INVALID, ADDRESS),
            KnownError.of(COMMON, 9106, FORBIDDEN),
            KnownError.of(COMMON, 9109, FORBIDDEN),
            // Also seen for a valid token, for a moment, which a second call tells from one that is not.
            KnownError.of(COMMON, 10000, FORBIDDEN).repeated(Repeat.ONCE),
            KnownError.of(AI_SEARCH, 10333, INVALID, "leave out the setting raw, which is refused"),
            KnownError.of(
                    EMAIL_ROUTING,
                    2016,
                    MISSING,
                    "deploy the worker first, and apply again: a new worker is not known to Email Routing at once"),
            KnownError.of(EMAIL_ROUTING, 2020, LIMIT, "remove rules or addresses that are not needed"),
            KnownError.of(HYPERDRIVE, 2017, EXISTS, "choose another name for the configuration"),
            KnownError.of(SECRETS_STORE, 10021, EXISTS, "choose another name for the secret"),
            KnownError.of(VPC_SERVICES, 5101, EXISTS, "choose another name for the service"));

    private CommonErrors() {}
}
