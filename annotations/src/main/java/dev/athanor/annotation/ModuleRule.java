package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which files are modules of a type
 * (<a href="https://developers.cloudflare.com/workers/wrangler/configuration/#bundling">rules</a>). These hold anyway:
 * {@code .txt}, {@code .html} and {@code .sql} are text, {@code .bin} is data, {@code .wasm} is WebAssembly, and of code that
 * is not bundled {@code .js} and {@code .mjs} are ES modules and {@code .cjs} are CommonJS.
 *
 * <pre>{@code @ModuleRule(type = ModuleType.TEXT, globs = "**}{@code /*.md", fallthrough = true)}</pre>
 *
 * <p>becomes {@code import page from "./page.md"}, with {@code page} a {@code string} for TypeScript too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface ModuleRule {

    /** What the files are. While bundling: compiled WebAssembly, text or data. */
    ModuleType type();

    /**
     * Patterns of paths: {@code *} stands for anything but a slash, {@code **} for any directories. Of code that is not
     * bundled they start from the entrypoint's directory, or from {@link Worker#cwd()} where that is given, and each has to
     * match a file. While bundling they are of the form {@code **}{@code /*.ending}.
     */
    @Items(distinct = true)
    @Matches(pattern = "[^/\\\\].*", description = "a relative path, with slashes")
    String[] globs();

    /** Whether later rules of the same type hold too, those that hold anyway included. False by default. */
    boolean fallthrough() default false;
}
