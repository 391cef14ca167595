/** A {@code wrangler.jsonc} for each worker, so that the tools that read one work with the stack too. */
@NullMarked
package dev.athanor.runtime.wrangler;

import org.jspecify.annotations.NullMarked;
