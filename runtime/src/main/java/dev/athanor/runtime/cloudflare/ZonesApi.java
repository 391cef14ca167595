package dev.athanor.runtime.cloudflare;

import feign.Param;
import feign.RequestLine;

/** Zones: domains whose DNS is with Cloudflare. */
@OfArea(Area.ZONES)
public interface ZonesApi {

    /** The zone of a name in an account: none or one. */
    @RequestLine("GET /zones?name={name}&account.id={account}")
    Page<Zone> named(@Param("name") String name, @Param("account") String account);

    /** A zone. */
    record Zone(String id, String name) {

        public Zone {
            if (id == null || name == null) {
                throw new IllegalArgumentException("a zone without an id or a name");
            }
        }
    }
}
