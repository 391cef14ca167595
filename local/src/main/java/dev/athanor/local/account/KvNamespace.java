package dev.athanor.local.account;

/**
 * A KV namespace.
 *
 * @param id its id
 * @param title its name, unique in the account
 */
public record KvNamespace(String id, String title) {}
