package dev.athanor.local.api;

/** What is refused of buckets, their rules and objects. */
final class R2Errors {

    private R2Errors() {}

    static ApiError noBucket() {
        return new ApiError(404, 10006, "The specified bucket does not exist.");
    }

    static ApiError bucketNameTaken() {
        return new ApiError(409, 10004, "The bucket you tried to create already exists, and you own it.");
    }

    static ApiError badBucketName() {
        return new ApiError(400, 10005, "The specified bucket name is not valid.");
    }

    static ApiError bucketNotEmpty() {
        return new ApiError(409, 10008, "The bucket you tried to delete is not empty.");
    }

    static ApiError noObject() {
        return new ApiError(404, 10007, "The specified key does not exist.");
    }

    static ApiError badObjectKey() {
        return new ApiError(400, 10020, "The specified object name is not valid.");
    }

    static ApiError noCors() {
        return new ApiError(404, 10059, "The CORS configuration does not exist.");
    }

    static ApiError badBucketSetting(String message) {
        return new ApiError(400, 10040, "The JSON you provided was not well formed: " + message);
    }

    static ApiError noNotifications() {
        return new ApiError(404, 11015, "The bucket has no event notification configuration.");
    }

    static ApiError noNotificationsOfQueue() {
        return new ApiError(404, 11011, "The queue has no event notification configuration of this bucket.");
    }

    static ApiError notificationsOverlap() {
        return new ApiError(
                400, 11020, "The rule's prefix and suffix overlap with those of another rule of the same action.");
    }

    static ApiError bucketOfBindingMissing(String name) {
        return new ApiError(
                400, 10085, "R2 bucket '" + name + "' not found. Please use a different name and try again.");
    }
}
