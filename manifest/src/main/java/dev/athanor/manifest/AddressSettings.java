package dev.athanor.manifest;

/**
 * The addresses that a worker has under {@code workers.dev}.
 *
 * @param url whether it has one
 */
public record AddressSettings(boolean url) {

    /** None. */
    public static final AddressSettings PRIVATE = new AddressSettings(false);

    /** The one that is made of the script's name. */
    public static final AddressSettings PUBLIC = new AddressSettings(true);
}
