package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a worker has: under {@code workers.dev}, and on this machine while it is developed.
 *
 * @param url whether it has one under {@code workers.dev}
 * @param previewUrls whether each of its versions has one there
 * @param dev how it is served while it is developed
 */
@JsonPropertyOrder({"url", "previewUrls", "dev"})
public record AddressSettings(
        boolean url,
        @Nullable Boolean previewUrls,
        @Nullable DevSettings dev) {

    /** None. */
    public static final AddressSettings PRIVATE = new AddressSettings(false, null, null);

    /** The one that is made of the script's name. */
    public static final AddressSettings PUBLIC = new AddressSettings(true, null, null);

    /** Whether versions have addresses; they have none unless that is declared. */
    public boolean hasPreviews() {
        return Boolean.TRUE.equals(previewUrls);
    }
}
