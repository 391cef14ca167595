package dev.athanor.runtime.cloudflare;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of R2 buckets: which browsers may use them, and how long objects stay. Each list is set as a whole. */
@Headers("cf-r2-jurisdiction: {jurisdiction}")
@OfArea(Area.R2)
public interface R2RulesApi {

    /** Cloudflare does not find a list that has no rules. */
    @RequestLine(value = "GET /r2/buckets/{bucket}/cors", decodeSlash = false)
    CorsRules cors(@Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket);

    @RequestLine(value = "PUT /r2/buckets/{bucket}/cors", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Acknowledged setCors(
            @Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket, CorsRules rules);

    @RequestLine(value = "DELETE /r2/buckets/{bucket}/cors", decodeSlash = false)
    Acknowledged deleteCors(@Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket);

    @RequestLine(value = "GET /r2/buckets/{bucket}/lifecycle", decodeSlash = false)
    LifecycleRules lifecycle(@Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket);

    @RequestLine(value = "PUT /r2/buckets/{bucket}/lifecycle", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Acknowledged setLifecycle(
            @Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket, LifecycleRules rules);

    @RequestLine(value = "GET /r2/buckets/{bucket}/lock", decodeSlash = false)
    LockRules lock(@Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket);

    @RequestLine(value = "PUT /r2/buckets/{bucket}/lock", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Acknowledged setLock(
            @Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket, LockRules rules);

    record CorsRules(@Nullable List<CorsRule> rules) {}

    record CorsRule(
            @Nullable String id,
            CorsAllowed allowed,
            @JsonProperty("exposeHeaders") @Nullable List<String> exposeHeaders,
            @JsonProperty("maxAgeSeconds") @Nullable Integer maxAgeSeconds) {}

    record CorsAllowed(
            List<String> methods,
            List<String> origins,
            @Nullable List<String> headers) {}

    record LifecycleRules(@Nullable List<LifecycleRule> rules) {}

    record LifecycleRule(
            String id,
            boolean enabled,
            Conditions conditions,

            @JsonProperty("abortMultipartUploadsTransition") @Nullable
            AgeTransition abortMultipartUploads,

            @JsonProperty("deleteObjectsTransition") @Nullable
            Transition deleteObjects,

            @JsonProperty("storageClassTransitions") @Nullable
            List<ClassTransition> storageClasses) {}

    record Conditions(String prefix) {}

    record Transition(RuleCondition condition) {}

    record AgeTransition(AgeCondition condition) {}

    record ClassTransition(
            RuleCondition condition,
            @JsonProperty("storageClass") String storageClass) {}

    /** {@code type} is {@code Age}. */
    record AgeCondition(String type, @JsonProperty("maxAge") Integer maxAge) {}

    /** {@code Age} with a number of seconds, or {@code Date} with an instant. */
    record RuleCondition(
            String type,
            @JsonProperty("maxAge") @Nullable Integer maxAge,
            @Nullable String date) {}

    record LockRules(@Nullable List<LockRule> rules) {}

    record LockRule(String id, boolean enabled, @Nullable String prefix, LockCondition condition) {}

    /** {@code Age} with a number of seconds, {@code Date} with an instant, or {@code Indefinite}. */
    record LockCondition(
            String type,
            @JsonProperty("maxAgeSeconds") @Nullable Integer maxAgeSeconds,
            @Nullable String date) {}
}
