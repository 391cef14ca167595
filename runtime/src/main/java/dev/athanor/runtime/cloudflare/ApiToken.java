package dev.athanor.runtime.cloudflare;

import java.util.Objects;

/** A Cloudflare API token. Its value goes into the {@code Authorization} header and nowhere else. */
public final class ApiToken {

    private final String value;

    private ApiToken(String value) {
        this.value = value;
    }

    /**
     * A token.
     *
     * @throws IllegalArgumentException when the text is empty or could not stand in a header; the message does not hold it
     */
    public static ApiToken of(String value) {
        Objects.requireNonNull(value, "value");
        boolean fits = value.chars().allMatch(character -> character > ' ' && character < 127);
        if (value.isEmpty() || !fits) {
            throw new IllegalArgumentException(
                    "the API token is empty or holds blanks or other characters that no token has; copy it again");
        }
        return new ApiToken(value);
    }

    String authorization() {
        return "Bearer " + value;
    }

    /** Says nothing of the value. */
    @Override
    public String toString() {
        return "ApiToken[hidden]";
    }
}
