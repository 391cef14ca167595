package dev.athanor.local.api;

import tools.jackson.databind.JsonNode;

/** What is refused of scripts and their bindings. */
final class ScriptErrors {

    private ScriptErrors() {}

    static ApiError noScript() {
        return new ApiError(404, 10007, "This Worker does not exist on your account.");
    }

    static ApiError noEnvironment() {
        return new ApiError(404, 10090, "This Worker environment does not exist on your account.");
    }

    static ApiError noObjectNamespace() {
        return new ApiError(404, 10066, "The Durable Object namespace does not exist.");
    }

    static ApiError noSecret(String name) {
        return new ApiError(404, 10056, "The secret '" + name + "' does not exist on this Worker.");
    }

    static ApiError noDispatchedScript() {
        return new ApiError(404, 10092, "This Worker does not exist in the dispatch namespace.");
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
}
