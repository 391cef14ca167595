package test;

import java.time.Instant;

public record Session(String user, Instant since) {}
