package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Items;
import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How esbuild bundles a worker's code (<a href="https://esbuild.github.io/api/">its options</a>). By default it does as
 * wrangler does. Paths are relative to {@link Worker#cwd()}.
 *
 * <pre>{@code bundle = @Bundle(minify = true, define = "VERSION=\"${env.VERSION}\"")}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Bundle {

    /** Whether the code is made small. False by default. */
    boolean minify() default false;

    /** Whether functions and classes keep their {@code name} however they are renamed. True by default. */
    boolean keepNames() default true;

    /** The newest JavaScript that comes out: {@code es2015} to {@code es2024}, or {@code esnext}. */
    @Matches(pattern = "es20(1[5-9]|2[0-9])|esnext", description = "a version such as es2022, or esnext")
    String target() default "es2024";

    /** The file with TypeScript's settings. By default the nearest {@code tsconfig.json} above each file. */
    String tsconfig() default "";

    /**
     * Expressions and the JavaScript that stands for them: {@code VERSION="1.2"}. The value may hold <code>${app}</code>,
     * <code>${stage}</code> and <code>${env.NAME}</code>. {@code process.env.NODE_ENV} is {@code "production"} by default.
     */
    @Items(min = 0, distinct = true, keyBefore = "=")
    @Placeholders
    @Matches(pattern = "[A-Za-z_$][A-Za-z0-9_$.]*=.+", description = "NAME=value")
    String[] define() default {};

    /** Packages and what is imported instead: {@code react=preact/compat}, {@code config=./config.ts}. None by default. */
    @Items(min = 0, distinct = true, keyBefore = "=")
    @Matches(pattern = "[^=./][^=]*=.+", description = "package=other")
    String[] alias() default {};

    /**
     * What imported files are, by their ending: {@code .svg=text}. The loaders are {@code base64}, {@code binary},
     * {@code dataurl}, {@code empty}, {@code js}, {@code json}, {@code jsx}, {@code text}, {@code ts} and {@code tsx}; for files
     * that become modules of their own there is {@link ModuleRule}.
     */
    @Items(min = 0, distinct = true, keyBefore = "=")
    @Matches(
            pattern = "\\.[A-Za-z0-9.]+=(base64|binary|dataurl|empty|js|json|jsx|text|ts|tsx)",
            description = ".ending=loader, with one of esbuild's loaders that make code of a file")
    String[] loader() default {};

    /** Imports that are left for the runtime to resolve, besides {@code cloudflare:*} and {@code node:*}. */
    @Items(min = 0, distinct = true)
    @Matches(pattern = ".+", description = "the name of a module")
    String[] external() default {};

    /** The conditions of packages' {@code exports}. By default {@code workerd}, {@code worker} and {@code browser}. */
    @Items(min = 0, distinct = true)
    @Matches(pattern = "[A-Za-z0-9_-]+", description = "letters, digits and dashes")
    String[] conditions() default {};
}
