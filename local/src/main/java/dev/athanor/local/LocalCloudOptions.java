package dev.athanor.local;

import dev.athanor.local.fault.ApiConditions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * How a local cloud runs.
 *
 * @param dataDirectory where it keeps the account and what workers store; used by one local cloud at a time
 * @param apiPort the port of the account's API; 0 for any that is free
 * @param workerPort the port of the first worker that has an address, 8787 by default. When it is taken, the next free one;
 *     further workers get the ones after it, and keep them. 0 for any that are free
 * @param environment the environment variables, for the Node.js toolchain
 * @param listener hears what happens
 * @param conditions under what conditions the account's API answers; good ones by default
 * @param schedules whether crons fire when their time has come, as they do by default; they can always be fired by hand
 */
public record LocalCloudOptions(
        Path dataDirectory,
        int apiPort,
        int workerPort,
        Map<String, String> environment,
        LocalCloudListener listener,
        ApiConditions conditions,
        boolean schedules) {

    /** The port of the first worker, the same as wrangler's. */
    public static final int DEFAULT_WORKER_PORT = 8787;

    private static final int MAX_PORT = 65_535;

    /** @throws IllegalArgumentException when a port is none */
    public LocalCloudOptions {
        Objects.requireNonNull(dataDirectory, "dataDirectory");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(conditions, "conditions");
        environment = Map.copyOf(environment);
        if (apiPort < 0 || apiPort > MAX_PORT) {
            throw new IllegalArgumentException("the API's port " + apiPort + " is not between 0 and " + MAX_PORT);
        }
        if (workerPort < 0 || workerPort > MAX_PORT) {
            throw new IllegalArgumentException("the workers' port " + workerPort + " is not between 0 and " + MAX_PORT);
        }
    }

    /** The defaults, with the data in a directory. */
    public static LocalCloudOptions in(Path dataDirectory) {
        return new LocalCloudOptions(
                dataDirectory,
                0,
                DEFAULT_WORKER_PORT,
                System.getenv(),
                LocalCloudListener.SILENT,
                ApiConditions.GOOD,
                true);
    }

    public LocalCloudOptions withApiPort(int changed) {
        return new LocalCloudOptions(dataDirectory, changed, workerPort, environment, listener, conditions, schedules);
    }

    public LocalCloudOptions withWorkerPort(int changed) {
        return new LocalCloudOptions(dataDirectory, apiPort, changed, environment, listener, conditions, schedules);
    }

    public LocalCloudOptions withEnvironment(Map<String, String> changed) {
        return new LocalCloudOptions(dataDirectory, apiPort, workerPort, changed, listener, conditions, schedules);
    }

    public LocalCloudOptions withListener(LocalCloudListener changed) {
        return new LocalCloudOptions(dataDirectory, apiPort, workerPort, environment, changed, conditions, schedules);
    }

    public LocalCloudOptions withConditions(ApiConditions changed) {
        return new LocalCloudOptions(dataDirectory, apiPort, workerPort, environment, listener, changed, schedules);
    }

    public LocalCloudOptions withSchedules(boolean changed) {
        return new LocalCloudOptions(dataDirectory, apiPort, workerPort, environment, listener, conditions, changed);
    }
}
