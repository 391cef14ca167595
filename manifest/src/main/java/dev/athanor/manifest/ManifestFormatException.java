package dev.athanor.manifest;

import tools.jackson.core.JacksonException;

/** A text that should be a fragment or a manifest, and is not one that this version of Athanor reads. */
public final class ManifestFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ManifestFormatException(String origin, JacksonException cause) {
        super(
                origin + " is not a manifest of a form that this version of Athanor reads: "
                        + cause.getOriginalMessage() + "; build the project that wrote it again, with the same version",
                cause);
    }

    private ManifestFormatException(String message) {
        super(message);
    }

    static ManifestFormatException noObject(String origin) {
        return new ManifestFormatException(origin + " is not a manifest; build the project that wrote it again");
    }

    static ManifestFormatException newer(String origin, int format) {
        return new ManifestFormatException(
                origin + " has form " + format + " and was written by a newer version of Athanor;"
                        + " this version reads up to form " + ManifestJson.FORMAT + ": use the newer version here too");
    }
}
