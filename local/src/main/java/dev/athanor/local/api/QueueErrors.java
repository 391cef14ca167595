package dev.athanor.local.api;

/** What is refused of queues, their consumers and messages. */
final class QueueErrors {

    private QueueErrors() {}

    static ApiError noQueue() {
        return new ApiError(404, 11000, "Queue not found");
    }

    static ApiError queueOfReferenceMissing(String name) {
        return new ApiError(400, 11000, "Queue \"" + name + "\" does not exist. Please create it and try again.");
    }

    static ApiError noQueueHandler(String script) {
        return new ApiError(
                400,
                11001,
                "Queue handler is missing: the script '" + script
                        + "' consumes a queue and must export a queue() function.");
    }

    static ApiError badQueueName() {
        return new ApiError(
                400,
                11003,
                "Queue name is invalid. It must be 1 to 63 characters, lowercase letters, digits and dashes, and not begin or end with a dash.");
    }

    static ApiError consumerExists(String queue) {
        return new ApiError(400, 11004, "Queue '" + queue + "' already has a consumer");
    }

    static ApiError queueInUse(String by) {
        return new ApiError(400, 11005, "Queue cannot be deleted because it is referenced by: " + by);
    }

    static ApiError queueNameTaken(String name) {
        return new ApiError(
                409, 11009, "Queue name '" + name + "' is already taken. Please use a different name and try again.");
    }

    static ApiError noConsumer() {
        return new ApiError(404, 11002, "Consumer not found");
    }

    static ApiError badConsumerSetting(String message) {
        return new ApiError(400, 100127, message);
    }

    static ApiError badQueueSetting(String message) {
        return new ApiError(400, 100128, message);
    }

    static ApiError badMessage(String message) {
        return new ApiError(400, 15000, message);
    }
}
