public record OrderLimits(int maxItems) {}
