package dev.athanor.local.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The versions and deployments of a script.
 *
 * @param versions the versions that can be deployed, the newest first
 * @param deployments the deployments, the newest first: that is the one which counts
 */
public record ScriptHistory(List<ScriptVersion> versions, List<ScriptDeployment> deployments) {

    /** How many versions can be deployed again. */
    private static final int KEPT_VERSIONS = 100;

    /** How many deployments are told of. */
    private static final int KEPT_DEPLOYMENTS = 10;

    public ScriptHistory {
        versions = List.copyOf(versions);
        deployments = List.copyOf(deployments);
    }

    /** That of a script which does not exist yet, and of what a version contains. */
    public static ScriptHistory none() {
        return new ScriptHistory(List.of(), List.of());
    }

    public Optional<ScriptVersion> version(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** The deployment that counts. */
    public Optional<ScriptDeployment> active() {
        return deployments.stream().findFirst();
    }

    /** The number of the next version. */
    public int nextNumber() {
        return versions.stream().mapToInt(ScriptVersion::number).max().orElse(0) + 1;
    }

    /** With one more version, and without the oldest that no deployment which counts needs. */
    public ScriptHistory with(ScriptVersion version) {
        Set<String> needed = active().stream()
                .flatMap(deployment -> deployment.shares().stream())
                .map(ScriptDeployment.Share::versionId)
                .collect(Collectors.toSet());
        Stream<ScriptVersion> newest = versions.stream().limit(KEPT_VERSIONS - 1);
        Stream<ScriptVersion> older =
                versions.stream().skip(KEPT_VERSIONS - 1).filter(old -> needed.contains(old.id()));
        List<ScriptVersion> kept =
                Stream.of(Stream.of(version), newest, older).flatMap(all -> all).toList();
        return new ScriptHistory(kept, deployments);
    }

    /** With another deployment, which counts from now on. */
    public ScriptHistory with(ScriptDeployment deployment) {
        return new ScriptHistory(
                versions,
                Stream.concat(Stream.of(deployment), deployments.stream())
                        .limit(KEPT_DEPLOYMENTS)
                        .toList());
    }
}
