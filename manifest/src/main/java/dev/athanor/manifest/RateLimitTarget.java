package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * A limit on how often something may happen.
 *
 * @param namespaceId what is counted together, in all of the account
 * @param limit how often a key may be asked for in a period
 * @param periodSeconds how long is counted: 10 or 60
 */
@JsonTypeName("rate-limit")
@JsonPropertyOrder({"namespaceId", "limit", "periodSeconds"})
public record RateLimitTarget(int namespaceId, int limit, int periodSeconds) implements BindingTarget {}
