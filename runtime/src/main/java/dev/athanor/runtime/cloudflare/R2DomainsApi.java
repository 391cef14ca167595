package dev.athanor.runtime.cloudflare;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses under which everybody may read an R2 bucket. */
@Headers("cf-r2-jurisdiction: {jurisdiction}")
@OfArea(Area.R2)
public interface R2DomainsApi {

    /** The address below {@code r2.dev}. */
    @RequestLine(value = "GET /r2/buckets/{bucket}/domains/managed", decodeSlash = false)
    ManagedDomain managed(@Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket);

    @RequestLine(value = "PUT /r2/buckets/{bucket}/domains/managed", decodeSlash = false)
    @Headers("Content-Type: application/json")
    ManagedDomain setManaged(
            @Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket, Enabled enabled);

    @RequestLine(value = "GET /r2/buckets/{bucket}/domains/custom", decodeSlash = false)
    CustomDomains custom(@Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket);

    @RequestLine(value = "POST /r2/buckets/{bucket}/domains/custom", decodeSlash = false)
    @Headers("Content-Type: application/json")
    CustomDomain attach(
            @Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket, NewDomain domain);

    @RequestLine(value = "PUT /r2/buckets/{bucket}/domains/custom/{domain}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    CustomDomain change(
            @Param("jurisdiction") @Nullable String jurisdiction,
            @Param("bucket") String bucket,
            @Param("domain") String domain,
            DomainChange change);

    @RequestLine(value = "DELETE /r2/buckets/{bucket}/domains/custom/{domain}", decodeSlash = false)
    Acknowledged detach(
            @Param("jurisdiction") @Nullable String jurisdiction,
            @Param("bucket") String bucket,
            @Param("domain") String domain);

    record ManagedDomain(@Nullable String domain, boolean enabled) {}

    record Enabled(boolean enabled) {}

    record CustomDomains(@Nullable List<CustomDomain> domains) {}

    record CustomDomain(
            String domain,
            boolean enabled,
            @JsonProperty("minTLS") @Nullable String minTls,
            @Nullable List<String> ciphers,
            @JsonProperty("zoneId") @Nullable String zoneId) {}

    record NewDomain(
            String domain,
            boolean enabled,
            @JsonProperty("zoneId") String zoneId,
            @JsonProperty("minTLS") @Nullable String minTls,
            @Nullable List<String> ciphers) {}

    record DomainChange(
            boolean enabled,
            @JsonProperty("minTLS") @Nullable String minTls,
            @Nullable List<String> ciphers) {}
}
