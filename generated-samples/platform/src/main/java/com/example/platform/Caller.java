package com.example.platform;

import java.util.List;

/**
 * What {@link Egress} is told of a call.
 *
 * @param tenant who calls
 * @param hosts where that tenant may go
 */
public record Caller(String tenant, List<String> hosts) {}
