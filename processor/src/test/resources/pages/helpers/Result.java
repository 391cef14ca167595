public record Result(String id) {}
