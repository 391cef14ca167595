public record Invoice(String id) {}
