package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface whose objects stay where they are when a method of a {@link DurableObject} or an {@link Entrypoint} returns
 * or takes one: the other side gets a stub, by which it calls them
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/rpc/#class-instances">class instances</a>). Its methods are
 * bound by the same rules as theirs.
 *
 * <pre>{@code
 * @Entrypoint(worker = Shop.class) interface Carts { Cart open(String customer); }
 * @RpcTarget interface Cart { int add(String product); }
 * }</pre>
 *
 * <p>becomes {@code interface CartRpc extends Rpc.RpcTargetBranded { add(product: string): number | Promise<number>; }}, which a
 * class of the worker's code implements that extends {@code RpcTarget} of {@code cloudflare:workers}.
 *
 * <p>A single function needs no interface of its own: a {@link FunctionalInterface} as a parameter or a result is a function,
 * which stays where it is as well. The receiver of either is to let go of it
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/rpc/lifecycle/">lifecycle</a>): {@code using}, or
 * {@code [Symbol.dispose]()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RpcTarget {}
