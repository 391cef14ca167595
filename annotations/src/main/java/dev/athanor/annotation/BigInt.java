package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a {@code long} is a {@code bigint} in a call, and not a {@code number}, which keeps no more than 53 bits. It stands
 * on the type, or on a method, parameter or component, where it holds for each {@code long} that its type is written with, or
 * on a record or interface, where it holds for each {@code long} that is written in it.
 *
 * <pre>{@code @Entrypoint(worker = Bank.class) interface Ledger { @BigInt long balance(String account); }}</pre>
 *
 * <p>becomes {@code interface LedgerRpc { balance(account: string): bigint | Promise<bigint>; }}. A {@code BigInteger} is a
 * {@code bigint} anyway.
 *
 * <p>JSON has no such type: what goes through a queue or a KV namespace is a {@code number} as before. See
 * <a href="https://developers.cloudflare.com/workers/runtime-apis/rpc/">what calls carry</a>.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
// The elements too, because JDK 17 reads annotations of types from class files only there.
@Target({ElementType.TYPE_USE, ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT
})
public @interface BigInt {}
