package dev.athanor.runtime.resource;

import static java.util.stream.Collectors.joining;

import dev.athanor.runtime.cloudflare.VersionsApi.Deployment;
import dev.athanor.runtime.cloudflare.VersionsApi.Share;
import dev.athanor.runtime.cloudflare.VersionsApi.Version;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions of a script in the account, and which of them answer.
 *
 * @param versions the versions, the newest first
 * @param deployments the deployments, the newest first: that is the one which counts
 */
public record ScriptVersions(List<Version> versions, List<Deployment> deployments) {

    private static final int SHOWN = 8;
    private static final double ALL = 100;

    public ScriptVersions {
        versions = versions.stream()
                .sorted(Comparator.comparing((Version version) -> version.number() == null ? 0 : version.number())
                        .reversed())
                .toList();
        deployments = List.copyOf(deployments);
    }

    /** The shares of what answers now. */
    public List<Share> active() {
        return deployments.isEmpty() ? List.of() : deployments.get(0).versions();
    }

    public Optional<Version> version(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** What was said of a version when it was uploaded. */
    public Optional<String> message(Version version) {
        return VersionMark.message(version);
    }

    /** The version that answers all requests now, if one does. */
    Optional<Version> live() {
        return soleOf(active());
    }

    /** The version that answered all requests before, other than the one that does now. */
    Optional<Version> before() {
        Optional<Version> live = live();
        return deployments.stream()
                .skip(1)
                .flatMap(deployment -> soleOf(deployment.versions()).stream())
                .filter(version -> !live.equals(Optional.of(version)))
                .findFirst();
    }

    /** Whether several versions share the requests. */
    boolean isGradual() {
        return active().size() > 1;
    }

    private Optional<Version> soleOf(List<Share> shares) {
        return shares.size() == 1 && shares.get(0).percentage() == ALL
                ? version(shares.get(0).versionId())
                : Optional.empty();
    }

    /** What answers, for people: {@code 10 % 0a1b2c3d (pr-123), 90 % 9f8e7d6c}. */
    String shown() {
        return active().stream()
                .map(share -> percent(share.percentage()) + " " + shown(share.versionId()))
                .collect(joining(", "));
    }

    /** A version, for people: {@code 0a1b2c3d (pr-123)}. */
    String shown(String id) {
        String tag = version(id)
                .flatMap(Version::tag)
                .map(label -> " (" + label + ")")
                .orElse("");
        return shortened(id) + tag;
    }

    /** The first eight digits of an id, which stand in the address of its preview too. */
    public static String shortened(String id) {
        return id.substring(0, Math.min(SHOWN, id.length()));
    }

    /** {@code 12.5 %}. */
    public static String percent(double percentage) {
        return BigDecimal.valueOf(percentage).stripTrailingZeros().toPlainString() + " %";
    }
}
