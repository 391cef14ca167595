package dev.athanor.runtime.state;

import dev.athanor.manifest.ManifestJson;
import java.util.Objects;

/** The form of ledgers. */
final class LedgerForm {

    /** The form that is written, and the newest that is read. The first one had no lease. */
    static final int FORMAT = 2;

    private LedgerForm() {}

    /** The version of Athanor that writes. */
    static String version() {
        return Objects.requireNonNullElse(LedgerForm.class.getPackage().getImplementationVersion(), "(not from a jar)");
    }

    /** @throws NewerLedgerException when a declaration has a newer form than the one that is known */
    static void requireManifest(String where, int format) {
        if (format > ManifestJson.FORMAT) {
            throw new NewerLedgerException(where, format, "in a later version");
        }
    }

    /** @throws NewerLedgerException when a form is newer than the one that is known */
    static void require(String where, long format, String version) {
        if (format > FORMAT) {
            throw new NewerLedgerException(where, format, version);
        }
    }
}
