package dev.athanor.binding;

/**
 * A key that only a worker's code can use, by {@code crypto.subtle}. A method that returns it carries
 * {@link dev.athanor.annotation.SecretKey}. Nothing can be done with it in Java: Cloudflare gives no key back.
 */
public interface CryptoKey {}
