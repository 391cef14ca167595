public record Receipt(String id) {}
