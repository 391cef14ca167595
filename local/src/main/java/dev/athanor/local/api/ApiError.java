package dev.athanor.local.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A refusal, as Cloudflare words it: an HTTP status, a code and a message. Each code that the local cloud knows is here. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final transient @Nullable JsonNode meta;

    private ApiError(int status, int code, String message, @Nullable JsonNode meta) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.meta = meta;
    }

    private ApiError(int status, int code, String message) {
        this(status, code, message, null);
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    @Nullable
    JsonNode meta() {
        return meta;
    }

    // Any area

    static ApiError noRoute(String path) {
        return new ApiError(404, 7003, "Could not route to " + path + ", perhaps your object identifier is invalid?");
    }

    static ApiError noMethod(String method) {
        return new ApiError(405, 7001, "Method " + method + " not available for that URI.");
    }

    static ApiError tooManyRequests() {
        return new ApiError(429, 971, "Please wait and consider throttling your request speed");
    }

    static ApiError badParameter(String message) {
        return new ApiError(400, 7002, message);
    }

    static ApiError badJson() {
        return new ApiError(400, 6007, "Malformed JSON in request body");
    }

    static ApiError notAuthenticated() {
        return new ApiError(401, 10000, "Authentication error");
    }

    static ApiError badToken() {
        return new ApiError(403, 9109, "Invalid access token");
    }

    static ApiError notYourAccount() {
        return new ApiError(403, 10000, "Authentication error");
    }

    static ApiError internal(String message) {
        return new ApiError(500, 10013, message);
    }

    // Scripts

    static ApiError noScript() {
        return new ApiError(404, 10007, "This Worker does not exist on your account.");
    }

    static ApiError badScriptName() {
        return new ApiError(
                400,
                10016,
                "Invalid Worker name. Ensure that it is at most 63 characters, lowercase letters, digits, - and _ only, and does not begin or end with a dash.");
    }

    static ApiError invalidScript(String message) {
        return new ApiError(400, 10021, message);
    }

    static ApiError badAssetRules(String message) {
        return new ApiError(400, 100324, message);
    }

    static ApiError badUpload(String message) {
        return new ApiError(400, 10026, message);
    }

    static ApiError kvNamespaceOfBindingMissing(String id) {
        return new ApiError(400, 10041, "KV namespace '" + id + "' not found.");
    }

    static ApiError bindingWithoutName() {
        return new ApiError(400, 10052, "A binding has no name.");
    }

    static ApiError bindingNameTaken(String name) {
        return new ApiError(
                400, 10053, "Binding name '" + name + "' already in use. Please use a different name and try again.");
    }

    static ApiError variableTooLarge(String name) {
        return new ApiError(400, 10054, "Environment variable '" + name + "' is too large; the limit is 5 KB.");
    }

    static ApiError inheritedBindingMissing(String name) {
        return new ApiError(
                400, 10057, "The binding '" + name + "' can't be inherited: the Worker has none of that name.");
    }

    static ApiError objectClassMissing(String className) {
        return new ApiError(
                400,
                10061,
                "Cannot create binding for class '" + className
                        + "' because it is not currently configured to implement Durable Objects. Did you forget to declare it in `exports`, or to export it from your entrypoint?");
    }

    static ApiError objectClassDropped(String className) {
        return new ApiError(
                400,
                10064,
                "New version of script does not export class '" + className
                        + "' which is depended on by existing Durable Objects.");
    }

    static ApiError scriptConsumesQueue(String queue) {
        return new ApiError(
                400, 10064, "This Worker consumes the queue '" + queue + "'. Delete the consumer, then the Worker.");
    }

    static ApiError scriptReferenced(String by) {
        return new ApiError(
                400,
                10064,
                "This Worker is still referenced by service bindings of: " + by
                        + ". Delete it with force=true to break them.");
    }

    static ApiError noHandlers() {
        return new ApiError(400, 10068, "The uploaded script has no registered event handlers.");
    }

    static ApiError serviceMissing(String binding, String service) {
        return new ApiError(
                400,
                10143,
                "Could not resolve service binding '" + binding + "'. Target script '" + service + "' not found.");
    }

    static ApiError dispatchNamespaceOfBindingMissing(String binding, String namespace) {
        return new ApiError(
                400,
                100119,
                "Could not resolve binding '" + binding + "'. The dispatch namespace '" + namespace
                        + "' does not exist.");
    }

    static ApiError noDispatchNamespace() {
        return new ApiError(404, 100119, "workers.api.error.dispatch_namespace_not_found");
    }

    static ApiError badDispatchNamespaceName() {
        return new ApiError(
                400,
                100120,
                "Invalid dispatch namespace name. It has letters, digits, - and _ only, at most 63 characters, and a letter or digit at both ends.");
    }

    static ApiError dispatchNamespaceTaken(String name) {
        return new ApiError(409, 100121, "A dispatch namespace with the name '" + name + "' already exists.");
    }

    static ApiError noTailWorker() {
        return new ApiError(
                400, 10203, "Tail Worker does not exist on this account. Check the Worker name and try again.");
    }

    static ApiError noTailHandler(String script) {
        return invalidScript("The tail consumer '" + script + "' has no tail() handler.");
    }

    static ApiError databaseOfBindingMissing(String binding, String id) {
        return new ApiError(
                400, 10181, "D1 binding '" + binding + "' references database '" + id + "' which was not found.");
    }

    static ApiError objectClassExists(String className) {
        return new ApiError(
                400,
                10074,
                "Cannot apply a migration to class '" + className
                        + "', which is already depended on by existing Durable Objects.");
    }

    static ApiError badMigration(String message) {
        return new ApiError(400, 10061, message);
    }

    static ApiError migrationTagDiffers(String given, String expected) {
        return new ApiError(
                412,
                10079,
                "Migration tag precondition failed; got tag '" + given + "' when expected tag is '" + expected + "'.");
    }

    static ApiError exportsNotReconciled(JsonNode meta) {
        return new ApiError(
                400, 100402, "The declared exports and the Durable Objects that exist can't be reconciled.", meta);
    }

    // Versions and deployments

    static ApiError noVersion(String id) {
        return new ApiError(404, 100146, "The Worker Version '" + id + "' does not exist.");
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

    // Queues

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

    // KV

    static ApiError noKvNamespace() {
        return new ApiError(404, 10013, "get namespace: 'namespace not found'");
    }

    static ApiError noKey() {
        return new ApiError(404, 10009, "get: 'key not found'");
    }

    static ApiError kvTitleTaken() {
        return new ApiError(
                400, 10014, "create namespace: 'a namespace with this account ID and title already exists'");
    }

    static ApiError kvTitleMissing() {
        return new ApiError(400, 10019, "create namespace: 'title is required'");
    }

    static ApiError kvInvalid(String message) {
        return new ApiError(400, 10033, message);
    }

    // Workflows

    static ApiError noWorkflow() {
        return new ApiError(404, 10200, "workflow.not_found");
    }

    static ApiError noWorkflowInstance() {
        return new ApiError(404, 10400, "instance.not_found");
    }

    static ApiError badWorkflow(String message) {
        return new ApiError(400, 10001, message);
    }

    static ApiError badWorkflowInstance(String message) {
        return new ApiError(400, 10201, message);
    }

    // R2

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

    // Vectorize

    static ApiError noVectorIndex(String name) {
        return new ApiError(404, 3000, "vectorize.index.not_found - Index name \"" + name + "\"");
    }

    static ApiError vectorIndexTaken(String name) {
        return new ApiError(400, 3002, "vectorize.index.duplicate_name - Index name \"" + name + "\"");
    }

    static ApiError badVectorIndex(String message) {
        return new ApiError(400, 1005, "vectorize.incoming_body_decoding - " + message);
    }

    static ApiError noMetadataIndex(String property) {
        return new ApiError(404, 40005, "there is no metadata index of \"" + property + "\"");
    }

    /** Nothing that Cloudflare would say. */
    static ApiError noVectors(String index) {
        return new ApiError(
                400,
                1000,
                "The local cloud keeps no vectors. Those of the index " + index
                        + " are reached where the stage is deployed to Cloudflare.");
    }

    static ApiError vectorIndexOfBindingMissing(String binding, String name) {
        return new ApiError(
                400, 10159, "binding " + binding + " of type vectorize: the index '" + name + "' was not found.");
    }

    // D1

    static ApiError noDatabase() {
        return new ApiError(404, 7404, "The database could not be found");
    }

    static ApiError badDatabaseRequest(String message) {
        return new ApiError(400, 7400, message);
    }

    static ApiError databaseNameTaken(String name) {
        return new ApiError(400, 7502, "Database with name '" + name + "' already exists");
    }

    static ApiError sql(String message) {
        return new ApiError(400, 7500, message);
    }

    // Zones, routes, domains and tunnels

    static ApiError noZone() {
        return new ApiError(404, 1001, "Invalid zone identifier");
    }

    static ApiError badZoneName(String name) {
        return new ApiError(400, 1097, "'" + name + "' is not a valid name for a zone.");
    }

    static ApiError zoneExists(String name) {
        return new ApiError(400, 1061, name + " already exists");
    }

    static ApiError notInZone(String hostname, String zone) {
        return new ApiError(400, 10022, "The host name '" + hostname + "' is not in the zone '" + zone + "'.");
    }

    static ApiError badRoute(String pattern, String reason) {
        return new ApiError(400, 10022, "The route pattern '" + pattern + "' is invalid: it " + reason + ".");
    }

    static ApiError routeScriptMissing(String script) {
        return new ApiError(400, 10019, "The Worker '" + script + "' of the route does not exist on your account.");
    }

    static ApiError routeExists(String pattern) {
        return new ApiError(409, 10020, "A route with the same pattern already exists: " + pattern);
    }

    static ApiError noZoneRoute() {
        return new ApiError(404, 10009, "Route not found");
    }

    static ApiError noDomain() {
        return new ApiError(404, 100114, "Domain not found");
    }

    static ApiError domainOfOtherWorker(String hostname) {
        return new ApiError(409, 100116, "Hostname '" + hostname + "' already in use by other custom domain");
    }

    static ApiError domainHasRecord(String hostname) {
        return new ApiError(
                409,
                100117,
                "Hostname '" + hostname
                        + "' already has externally managed DNS records (A, CNAME, etc). Either delete them, try a different hostname, or use the option 'override_existing_dns_record' to override.");
    }

    static ApiError noDnsRecord() {
        return new ApiError(404, 81044, "Record does not exist.");
    }

    static ApiError dnsRecordExists() {
        return new ApiError(400, 81053, "An A, AAAA, or CNAME record with that host already exists.");
    }

    static ApiError badDnsRecord(String message) {
        return new ApiError(400, 9005, message);
    }

    static ApiError noTunnel() {
        return new ApiError(404, 1003, "Tunnel not found");
    }

    static ApiError tunnelExists() {
        return new ApiError(409, 1013, "You already have a tunnel with this name. Choose a different name.");
    }

    static ApiError badTunnel(String message) {
        return new ApiError(400, 1005, message);
    }

    static ApiError badTunnelConfiguration(String message) {
        return new ApiError(400, 1056, "Bad Configuration: " + message);
    }
}
