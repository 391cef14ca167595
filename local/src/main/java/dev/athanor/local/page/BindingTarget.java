package dev.athanor.local.page;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Database;
import dev.athanor.local.account.KvNamespace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a binding leads to, in a few words. What is not named here is not shown: an unknown kind may hold a secret.
 *
 * @param account the account that it belongs to
 * @param binding the binding as it was uploaded
 */
record BindingTarget(Account account, ObjectNode binding) {

    /** The fields that name something, in the order in which they are shown. */
    private static final List<String> NAMES = List.of(
            "queue_name",
            "bucket_name",
            "class_name",
            "service",
            "entrypoint",
            "script_name",
            "workflow_name",
            "index_name",
            "dataset",
            "namespace",
            "instance_name",
            "pipeline",
            "stream");

    String text() {
        return switch (binding.path("type").asString("")) {
            case "secret_text", "secret_key", "secrets_store_secret" -> "hidden";
            case "plain_text" -> binding.path("text").asString("");
            case "json" -> binding.path("json").toString();
            case "kv_namespace" ->
                Optional.ofNullable(account.kvNamespaces()
                                .get(binding.path("namespace_id").asString("")))
                        .map(KvNamespace::title)
                        .orElse("gone");
            case "d1" ->
                Optional.ofNullable(account.databases().get(binding.path("id").asString("")))
                        .map(Database::name)
                        .orElse("gone");
            default -> named();
        };
    }

    private String named() {
        Stream<String> names =
                NAMES.stream().map(name -> binding.path(name).asString("")).filter(name -> !name.isEmpty());
        return names.collect(Collectors.joining(", "));
    }
}
