package test;

import java.util.List;

public record Caller(String tenant, List<String> hosts) {}
