package dev.athanor.runtime.cloudflare;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Versions of scripts, and their deployments
 * (<a href="https://developers.cloudflare.com/workers/versions-and-deployments/">Versions &amp; Deployments</a>).
 */
@OfArea(Area.SCRIPTS)
public interface VersionsApi {

    /** The versions that can be deployed, at most 100, the newest first. */
    @RequestLine(value = "GET /workers/scripts/{script}/versions?deployable=true", decodeSlash = false)
    Versions list(@Param("script") String script);

    @RequestLine(value = "GET /workers/scripts/{script}/versions/{version}", decodeSlash = false)
    VersionDetails get(@Param("script") String script, @Param("version") String version);

    /** Uploads a version that no request meets: the part {@code metadata}, and one for each module. */
    @RequestLine(value = "POST /workers/scripts/{script}/versions?bindings_inherit=strict", decodeSlash = false)
    Version upload(@Param("script") String script, Multipart form);

    /** The deployments, the newest first: that is the one which counts. */
    @RequestLine(value = "GET /workers/scripts/{script}/deployments", decodeSlash = false)
    Deployments deployments(@Param("script") String script);

    /**
     * Lets versions answer.
     *
     * @param force whether an older version may come back although secrets have changed since
     */
    @RequestLine(value = "POST /workers/scripts/{script}/deployments?force={force}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Deployment deploy(@Param("script") String script, @Param("force") boolean force, NewDeployment deployment);

    /** A list of versions. */
    record Versions(List<Version> items) {

        public Versions {
            items = List.copyOf(items);
        }
    }

    /**
     * A version.
     *
     * @param id its id, a UUID
     * @param number how many versions there were with it
     * @param annotations what was said of it
     */
    record Version(
            String id,
            @Nullable Integer number,
            @Nullable VersionMetadata metadata,
            @Nullable Map<String, @Nullable String> annotations) {

        public Version {
            if (id == null) {
                throw new IllegalArgumentException("a version without an id");
            }
        }

        /** Its label. */
        public Optional<String> tag() {
            return annotation("workers/tag");
        }

        /** What was said when it was uploaded. */
        public Optional<String> message() {
            return annotation("workers/message");
        }

        /** Under what its preview answers, besides its id. */
        public Optional<String> alias() {
            return annotation("workers/alias");
        }

        /** When it was uploaded. */
        public Optional<Instant> createdOn() {
            return Optional.ofNullable(metadata).map(VersionMetadata::createdOn);
        }

        /** Whether it can have an address of its own. */
        public boolean hasPreview() {
            return metadata != null && Boolean.TRUE.equals(metadata.hasPreview());
        }

        private Optional<String> annotation(String name) {
            return annotations == null
                    ? Optional.empty()
                    : Optional.ofNullable(annotations.get(name)).filter(value -> !value.isEmpty());
        }
    }

    /** When a version was made, and whether it can have an address. */
    record VersionMetadata(
            @Nullable Instant createdOn,
            @JsonAlias("hasPreview") @Nullable Boolean hasPreview) {}

    /** A version with what is in it. */
    record VersionDetails(String id, @Nullable JsonNode resources) {}

    /** A list of deployments. */
    record Deployments(List<Deployment> deployments) {

        public Deployments {
            deployments = List.copyOf(deployments);
        }
    }

    /** Which versions answer. */
    record Deployment(
            String id,
            @Nullable Instant createdOn,
            List<Share> versions,
            @Nullable Map<String, @Nullable String> annotations) {

        public Deployment {
            versions = List.copyOf(versions);
        }
    }

    /** How much of the requests a version answers, in percent. */
    record Share(String versionId, double percentage) {}

    /** A deployment to be. */
    record NewDeployment(
            String strategy, List<Share> versions, @Nullable DeploymentAnnotations annotations) {

        /** A deployment of shares that sum to 100. */
        public static NewDeployment of(List<Share> shares, @Nullable String message) {
            return new NewDeployment(
                    "percentage", List.copyOf(shares), message == null ? null : new DeploymentAnnotations(message));
        }
    }

    /** What is said of a deployment. */
    record DeploymentAnnotations(
            @JsonProperty("workers/message") String message) {}
}
