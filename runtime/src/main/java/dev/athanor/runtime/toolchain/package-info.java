/** Node.js packages that Athanor runs: esbuild and Miniflare, installed once into a cache from a lock file. */
@NullMarked
package dev.athanor.runtime.toolchain;

import org.jspecify.annotations.NullMarked;
