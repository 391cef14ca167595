package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The rules by which queues hear of the objects in R2 buckets. */
@Headers("cf-r2-jurisdiction: {jurisdiction}")
@OfArea(Area.R2_NOTIFICATIONS)
public interface R2NotificationsApi {

    /** Cloudflare does not find the rules of a bucket that has none. */
    @RequestLine(value = "GET /event_notifications/r2/{bucket}/configuration", decodeSlash = false)
    Configuration get(@Param("jurisdiction") @Nullable String jurisdiction, @Param("bucket") String bucket);

    /** Adds rules to those that there are; none of them may overlap. */
    @RequestLine(value = "PUT /event_notifications/r2/{bucket}/configuration/queues/{queue}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Acknowledged add(
            @Param("jurisdiction") @Nullable String jurisdiction,
            @Param("bucket") String bucket,
            @Param("queue") String queue,
            NewRules rules);

    /** Takes rules away. */
    @RequestLine(value = "DELETE /event_notifications/r2/{bucket}/configuration/queues/{queue}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Acknowledged delete(
            @Param("jurisdiction") @Nullable String jurisdiction,
            @Param("bucket") String bucket,
            @Param("queue") String queue,
            RuleIds rules);

    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    record Configuration(@Nullable List<QueueRules> queues) {}

    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    record QueueRules(
            String queueId,
            @Nullable String queueName,
            @Nullable List<Rule> rules) {}

    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    record Rule(
            String ruleId,
            List<String> actions,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable String description) {}

    record NewRules(List<NewRule> rules) {}

    record NewRule(
            List<String> actions,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable String description) {}

    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    record RuleIds(List<String> ruleIds) {}
}
