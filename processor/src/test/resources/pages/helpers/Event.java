public record Event(String text) {}
