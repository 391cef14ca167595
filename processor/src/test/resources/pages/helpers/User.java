public record User(String id) {}
