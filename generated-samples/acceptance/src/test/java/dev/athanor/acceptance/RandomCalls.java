package dev.athanor.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An entrypoint whose methods take and return anything that a call carries, and the code at both ends of it. */
final class RandomCalls {

    private static final CallType TEXT = CallType.scalar("String", "\"\"", "\"a\\u00e9\"");
    private static final CallType TIER = CallType.scalar("Tier", "\"STANDARD\"", "\"GOLD\"");
    private static final CallType INTEGER = CallType.scalar("Integer", "0", "-7");
    private static final CallType BIG = CallType.scalar("@BigInt Long", "9007199254740993n", "-1n");

    private static final List<CallType> SCALARS = List.of(
            TEXT,
            TIER,
            INTEGER,
            BIG,
            CallType.scalar("Boolean", "true", "false"),
            CallType.scalar("Long", "12345678901", "0"),
            CallType.scalar("Double", "0.5", "NaN", "Infinity"),
            CallType.scalar("Character", "\"x\""),
            CallType.scalar("BigInteger", "123456789012345678901234567890n"),
            CallType.scalar("BigDecimal", "1.25"),
            CallType.scalar("UUID", "\"5b0cf5c2-6a43-4b5b-8a70-5f9d0f1f5a11\""),
            CallType.scalar("URI", "\"https://a.example/\""),
            CallType.scalar("Instant", "new Date(0)", "new Date(1700000000000)"),
            CallType.scalar("Date", "new Date(5)"),
            CallType.scalar("LocalDate", "\"2026-04-01\""),
            CallType.scalar("Duration", "\"PT5S\""),
            CallType.scalar("Month", "\"MAY\""),
            CallType.scalar("OptionalInt", "null", "3"),
            CallType.scalar("@BigInt OptionalLong", "null", "3n"),
            CallType.scalar("byte[]", "new Uint8Array([1, 2])", "new Uint8Array(0)"),
            CallType.scalar("int[]", "[1, 2]", "[]"),
            CallType.scalar("@BigInt long[]", "[1n]"),
            CallType.scalar(
                    "Shape", "{ radius: 1 }", "{ side: 2n, inside: [{ radius: 1 }, { side: 1n, inside: [] }] }"));

    /** Keys of objects, written as such, and those of maps. */
    private static final List<CallType> KEYS =
            List.of(CallType.scalar("String", "\"b c\""), TIER, CallType.scalar("UUID", "\"5b0c\""));

    private static final String SHARED = """
            package com.example.calls;
            import dev.athanor.annotation.*;
            import java.io.*;
            import java.math.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            """;

    private final Random random;
    private final int methodCount;
    private final List<CallType> records = new ArrayList<>();
    private final StringBuilder java = new StringBuilder(SHARED);
    private final StringBuilder methods = new StringBuilder();
    private final StringBuilder echoes = new StringBuilder();
    private final StringBuilder service = new StringBuilder();
    private final StringBuilder calls = new StringBuilder();
    private final StringBuilder wrongs = new StringBuilder();

    RandomCalls(long seed, int recordCount, int methodCount) {
        this.methodCount = methodCount;
        random = new Random(seed);
        IntStream.range(0, recordCount).forEach(this::addRecord);
        for (int i = 0; i < methodCount; i++) {
            switch (random.nextInt(6)) {
                case 0 -> addCallback("m" + i, type(2), type(2));
                case 1 -> addFunction("m" + i, type(2), type(2));
                case 2 -> addStream("m" + i, type(2));
                default -> addPlain("m" + i, type(3), type(3));
            }
        }
        addTarget();
        for (int i = 0; i < methodCount; i++) {
            CallType type = type(3);
            echoes.append("    %1$s e%2$d(%1$s a);\n".formatted(type.java(), i));
            echoes.append("    %1$s f%2$d(Function<? super %1$s, %1$s> a, %1$s b);\n".formatted(type.java(), i));
        }
    }

    /** The Java file {@code Calls.java}. */
    String java() {
        return java + """
                @Worker(entrypoint = "src/caller.ts", compatibilityDate = "2026-04-01", url = true)
                public interface Calls {
                    Carrier carrier();
                    Echo echo();
                }
                @Worker(entrypoint = "src/service.ts", compatibilityDate = "2026-04-01")
                interface Home {}
                enum Tier { STANDARD, GOLD { @Override public String toString() { return "Gold"; } } }
                sealed interface Shape {
                    record Circle(int radius) implements Shape {}
                    record Square(@BigInt long side, List<Shape> inside) implements Shape { public long getArea() { return side; } }
                }
                record Page<T>(List<T> items, Optional<T> first) {}
                @RpcTarget
                interface Cart { int add(String product); Instant at(); }
                @Entrypoint(worker = Home.class)
                interface Carrier {
                """ + methods + """
                }
                @Entrypoint(worker = Home.class)
                interface Echo {
                """ + echoes + """
                    byte[] large(byte[] a);
                    InputStream shout(InputStream a, OutputStream b);
                    CompletionStage<String> fail(Function<String, String> a);
                    Iterator<String> counter();
                    @FunctionalInterface interface Iterator<T> { T next(); }
                }
                """;
    }

    /** The class that is called. */
    String service() {
        return """
                import { RpcTarget, WorkerEntrypoint } from "cloudflare:workers";
                import type { CarrierRpc, CartRpc } from "athanor/carrier";
                import type { Exports } from "athanor/echo";
                import { fits } from "./fits";
                type P<Name extends keyof CarrierRpc> = Parameters<CarrierRpc[Name]>;
                type R<Name extends keyof CarrierRpc> = Awaited<ReturnType<CarrierRpc[Name]>>;
                class MyCart extends RpcTarget implements CartRpc {
                  add(product: string) { return product.length; }
                  at() { return new Date(1); }
                }
                export class Carrier extends WorkerEntrypoint implements CarrierRpc {
                """ + service + """
                }
                /** Answers what it was sent: by a method e…, or through a function by a method f…. */
                export const Echo = class extends WorkerEntrypoint {
                  large(a: Uint8Array) { return a; }
                  async shout(a: ReadableStream<Uint8Array>, b: WritableStream<Uint8Array>) {
                    const [one, other] = a.tee();
                    await one.pipeTo(b);
                    return other;
                  }
                  async fail(a: (text: string) => Promise<string>) {
                    try {
                      return await a("?");
                    } catch (error) {
                      throw new TypeError((error as Error).message + "!");
                    }
                  }
                  counter() {
                    let count = 0;
                    return () => String(++count);
                  }
                } as unknown as Exports["Echo"];
                for (let i = 0; i < %d; i++) {
                  Object.assign(Echo.prototype, {
                    [`e${i}`]: (a: unknown) => a,
                    [`f${i}`]: async (a: (b: unknown) => Promise<unknown>, b: unknown) => await a(b),
                  });
                }
                export default { fetch: () => new Response() };
                """.formatted(methodCount);
    }

    /** The worker that calls: it answers with what was wrong. */
    String caller() {
        return """
                import { RpcTarget } from "cloudflare:workers";
                import type { Env, Handler } from "athanor/calls";
                import type { CarrierRpc, CartRpc } from "athanor/carrier";
                import { fits, refuses } from "./fits";
                type R<Name extends keyof CarrierRpc> = Awaited<ReturnType<CarrierRpc[Name]>>;
                class MyCart extends RpcTarget implements CartRpc {
                  async add(product: string) { return product.length; }
                  at() { return new Date(1); }
                }
                const calls: ((env: Env) => Promise<void>)[] = [
                """ + calls + """
                ];
                export default {
                  async fetch(_, env) {
                    const problems: string[] = [];
                    for (const call of calls) await call(env).catch((error) => problems.push(String(error)));
                    return Response.json({ calls: calls.length, problems });
                  },
                } satisfies Handler;
                export async function wrong(env: Env) {
                """ + wrongs + "}\n";
    }

    private void addRecord(int number) {
        List<CallType> components =
                IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> type(2)).toList();
        List<String> names =
                IntStream.range(0, components.size()).mapToObj(i -> "c" + i).toList();
        CallType added = new CallType.Composed("R" + number, names, components);
        java.append("record R").append(number).append('(');
        java.append(IntStream.range(0, names.size())
                .mapToObj(i -> components.get(i).java() + " " + names.get(i))
                .collect(Collectors.joining(", ")));
        java.append(") { public String getTitle() { return \"\"; } }\n");
        records.add(added);
    }

    private void addPlain(String name, CallType parameter, CallType result) {
        boolean later = random.nextBoolean();
        method(name, later ? "CompletionStage<" + result.java() + ">" : result.java(), parameter.java() + " a");
        service(name, "[a]", "fits(\"%s\", \"first\", a); return %s;".formatted(name, result.right(random)));
        calls(
                name,
                "const r: R<\"%1$s\"> = await env.CARRIER.%1$s(%2$s); fits(\"%1$s\", \"result\", r);"
                        .formatted(name, parameter.right(random)),
                "refuses(\"%s\", \"first\", %s);".formatted(name, parameter.wrong(random)),
                "refuses(\"%s\", \"result\", %s);".formatted(name, result.wrong(random)));
        wrong("await env.CARRIER.%s(%s);".formatted(name, parameter.wrong(random)));
        wrong("({ %1$s: () => (%2$s) }) satisfies Pick<CarrierRpc, \"%1$s\">;"
                .formatted(name, result.wrongWithoutMore(random)));
        wrong("const r: RegExp = await env.CARRIER.%s(%s);".formatted(name, parameter.right(random)));
    }

    /** The caller passes a function, which the service calls. */
    private void addCallback(String name, CallType given, CallType answered) {
        method(name, "void", "Function<? super %s, %s> a".formatted(given.java(), answered.java()));
        service(name, "[a]", "fits(\"%s\", \"firstsResult\", await a(%s));".formatted(name, given.right(random)));
        calls(
                name,
                "await env.CARRIER.%1$s((value) => { fits(\"%1$s\", \"firstsValue\", value); return %2$s; });"
                        .formatted(name, answered.right(random)));
        wrong("await env.CARRIER.%s(() => (%s));".formatted(name, answered.wrongWithoutMore(random)));
        wrong("await env.CARRIER.%s((value: RegExp) => (%s));".formatted(name, answered.right(random)));
    }

    /** The service returns a function, which the caller calls. */
    private void addFunction(String name, CallType given, CallType answered) {
        method(name, "Function<%s, %s>".formatted(given.java(), answered.java()), "");
        service(
                name,
                "_",
                "return (value) => { fits(\"%s\", \"resultsValue\", value); return %s; };"
                        .formatted(name, answered.right(random)));
        calls(
                name,
                "const r = await env.CARRIER.%1$s(); fits(\"%1$s\", \"resultsResult\", await r(%2$s));"
                        .formatted(name, given.right(random)));
        wrong("await (await env.CARRIER.%s())(%s);".formatted(name, given.wrong(random)));
    }

    private void addStream(String name, CallType other) {
        method(name, "InputStream", "InputStream a, " + other.java() + " b");
        service(
                name,
                "[a, b]",
                "fits(\"%1$s\", \"first\", a); fits(\"%1$s\", \"second\", b); return new Response(await new Response(a).text() + \"!\").body!;"
                        .formatted(name));
        calls(
                name,
                "const r = await env.CARRIER.%1$s(new Response(\"up\").body!, %2$s); fits(\"%1$s\", \"result\", r);"
                        .formatted(name, other.right(random)),
                "if (await new Response(r).text() !== \"up!\") throw new Error(\"%s: another text\");".formatted(name));
        wrong("await env.CARRIER.%s(new Uint8Array(), %s);".formatted(name, other.right(random)));
    }

    private void addTarget() {
        method("open", "Cart", "Cart a");
        service(
                "open",
                "[a]",
                "fits(\"open\", \"first\", a); if (await a.add(\"four\") !== 4) throw new Error(\"add\"); return new MyCart();");
        calls(
                "open",
                "const r = await env.CARRIER.open(new MyCart()); fits(\"open\", \"result\", r);",
                "const at: Date = await r.at(); if (at.getTime() !== 1) throw new Error(\"at\");");
        wrong("await env.CARRIER.open({ add: () => 1, at: () => new Date() });");
    }

    private void method(String name, String result, String parameters) {
        methods.append("    %s %s(%s);\n".formatted(result, name, parameters));
    }

    private void service(String name, String parameters, String body) {
        service.append("  async %1$s(...%2$s: P<\"%1$s\">): Promise<R<\"%1$s\">> { %3$s }\n"
                .formatted(name, parameters, body));
    }

    private void calls(String name, String... statements) {
        calls.append("  async (env) => { // %s%n".formatted(name));
        Stream.of(statements)
                .forEach(statement -> calls.append("    ").append(statement).append('\n'));
        calls.append("  },\n");
    }

    private void wrong(String statement) {
        wrongs.append("  // @ts-expect-error\n  ")
                .append("{ ")
                .append(statement)
                .append(" }\n");
    }

    private CallType type(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(16)) {
            case 0 -> new CallType.Nullable(type(depth - 1));
            case 1 -> new CallType.Many("List", type(depth - 1));
            case 2 -> new CallType.Many("Set", type(depth - 1));
            case 3 -> new CallType.Keyed(any(KEYS), false, type(depth - 1));
            case 4 -> new CallType.Keyed(random.nextBoolean() ? INTEGER : BIG, true, type(depth - 1));
            case 5 -> page(type(depth - 1));
            case 6, 7, 8 -> records.isEmpty() ? TEXT : any(records);
            default -> any(SCALARS);
        };
    }

    private static CallType page(CallType held) {
        return new CallType.Composed(
                "Page<" + held.java() + ">",
                List.of("items", "first"),
                List.of(new CallType.Many("List", held), new CallType.Nullable(held)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
