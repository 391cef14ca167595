package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.cloudflare.VersionsApi.Version;
import dev.athanor.runtime.plan.FieldChange;
import java.util.List;
import java.util.Optional;

/**
 * What of a script answers now, which need not be what was uploaded last: somebody may have promoted another version, or
 * rolled back.
 *
 * @param versions the versions of the script; none where it cannot have several
 * @param tagged the digest of the last upload
 */
record LiveVersion(ScriptVersions versions, Optional<String> tagged) {

    static LiveVersion of(Planning planning, Script script) {
        return new LiveVersion(planning.account().versions(script.id()), Ownership.tag(script, UploadTags.HASH));
    }

    /** The digest of what answers all requests; absent when several versions do, or one that somebody else uploaded. */
    Optional<String> hash() {
        return versions.active().isEmpty() ? tagged : versions.live().flatMap(VersionMark::hash);
    }

    /** The shares of a gradual deployment, if there is one. */
    Optional<String> gradual() {
        return versions.isGradual() ? Optional.of(versions.shown()) : Optional.empty();
    }

    /** Why what is declared has to be uploaded. */
    String reason() {
        return isUploadedLast() ? "differs from its declaration" : "another version answers than was uploaded last";
    }

    /** What answers now, when it is not what was uploaded last. */
    List<FieldChange> change() {
        return isUploadedLast()
                ? List.of()
                : List.of(new FieldChange("deployment", versions.shown(), "100 % as declared"));
    }

    /** Whether somebody else decided what answers. */
    boolean isDrift() {
        return !isUploadedLast();
    }

    /** What answers now, as one word: what a plan holds for only while it is so. */
    String basis() {
        return new Digest().text(tagged.orElse("")).text(versions.shown()).hex();
    }

    private boolean isUploadedLast() {
        Optional<Version> live = versions.live();
        return versions.active().isEmpty() || (live.isPresent() && hash().equals(tagged));
    }
}
