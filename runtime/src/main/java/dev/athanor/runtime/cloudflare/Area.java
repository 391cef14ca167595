package dev.athanor.runtime.cloudflare;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of the API with error codes of its own. The same number means different things in different areas. */
enum Area {

    /** What all parts have in common. */
    COMMON(null),
    SCRIPTS(COMMON),
    /** The account's and the scripts' addresses under {@code workers.dev}. */
    SUBDOMAIN(SCRIPTS),
    /** Uploads of static files, which carry the token of their session. */
    ASSETS(SCRIPTS),
    DISPATCH(SCRIPTS),
    DOMAINS(SCRIPTS),
    ROUTES(COMMON),
    QUEUES(COMMON),
    KV(COMMON),
    KV_VALUES(KV),
    D1(COMMON),
    R2(COMMON),
    R2_NOTIFICATIONS(R2),
    VECTORIZE(COMMON),
    WORKFLOWS(COMMON),
    ZONES(COMMON),
    DNS(ZONES),
    TUNNELS(COMMON),
    SECRETS_STORE(COMMON),
    EMAIL_ROUTING(COMMON),
    HYPERDRIVE(COMMON),
    VPC_SERVICES(COMMON),
    AI_SEARCH(COMMON);

    private final @Nullable Area wider;

    Area(@Nullable Area wider) {
        this.wider = wider;
    }

    /** The area whose codes are meant where this one has no such code. */
    Optional<Area> wider() {
        return Optional.ofNullable(wider);
    }
}
