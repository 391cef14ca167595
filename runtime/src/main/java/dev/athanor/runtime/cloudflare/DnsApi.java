package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** The DNS records of a zone. */
@OfArea(Area.DNS)
public interface DnsApi {

    /** All records of a name. */
    @RequestLine(value = "GET /zones/{zone}/dns_records?name.exact={name}&per_page=100", decodeSlash = false)
    Page<DnsRecord> named(@Param("zone") String zone, @Param("name") String name);

    @RequestLine(value = "POST /zones/{zone}/dns_records", decodeSlash = false)
    @Headers("Content-Type: application/json")
    DnsRecord create(@Param("zone") String zone, NewRecord record);

    @RequestLine(value = "PUT /zones/{zone}/dns_records/{record}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    DnsRecord replace(@Param("zone") String zone, @Param("record") String record, NewRecord changed);

    @RequestLine(value = "DELETE /zones/{zone}/dns_records/{record}", decodeSlash = false)
    Acknowledged delete(@Param("zone") String zone, @Param("record") String record);

    /** A record. */
    record DnsRecord(
            String id,
            String name,
            String type,
            @Nullable String content,
            @Nullable Boolean proxied,
            @Nullable String comment) {

        public DnsRecord {
            if (id == null || name == null || type == null) {
                throw new IllegalArgumentException("a DNS record without an id, a name or a type");
            }
        }
    }

    /**
     * A record to be.
     *
     * @param type {@code CNAME}
     * @param ttl in seconds; 1 leaves it to Cloudflare
     */
    record NewRecord(
            String type,
            String name,
            String content,
            int ttl,
            boolean proxied,
            @Nullable String comment) {

        /** A name that leads to another one, through Cloudflare. */
        public static NewRecord proxiedAlias(String name, String content, String comment) {
            return new NewRecord("CNAME", name, content, 1, true, comment);
        }
    }
}
