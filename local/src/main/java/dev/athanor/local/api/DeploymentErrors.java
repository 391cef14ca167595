package dev.athanor.local.api;

/** What is refused of versions, deployments and schedules. */
final class DeploymentErrors {

    private DeploymentErrors() {}

    static ApiError noVersion(String id) {
        return new ApiError(404, 100146, "The Worker Version '" + id + "' does not exist.");
    }

    static ApiError noVersions() {
        return new ApiError(404, 10222, "The Worker has no versions.");
    }

    static ApiError newestNotDeployed() {
        return new ApiError(
                400,
                10215,
                "The newest version of the Worker is not deployed. Deploy it before you change a secret, or change the secret in a version that is not deployed.");
    }

    static ApiError noDeployment(String id) {
        return new ApiError(404, 10007, "The deployment '" + id + "' does not exist.");
    }

    static ApiError badDeployment(String message) {
        return new ApiError(400, 10021, "Invalid deployment: " + message);
    }

    static ApiError classesChangedByVersion() {
        return new ApiError(
                400,
                100406,
                "A Worker Version can't create, rename or delete Durable Object classes. Deploy the change first.");
    }

    static ApiError objectsChangedSince(String version) {
        return new ApiError(
                400,
                10211,
                "The Durable Object classes have changed since the Worker Version '" + version + "' was uploaded.");
    }

    static ApiError secretsChangedSince(String version, String names) {
        return new ApiError(
                400,
                10220,
                "Secrets have changed since the Worker Version '" + version
                        + "' was active. The following secrets have changed: " + names);
    }

    static ApiError exportsDiffer() {
        return new ApiError(
                400, 100405, "All versions in a multi-version deployment must declare identical `exports`.");
    }

    static ApiError badSchedule(String cron, String reason) {
        return new ApiError(400, 10100, "Invalid cron string \"" + cron + "\": " + reason);
    }
}
