/** Java types into TypeScript types: as JSON, and as what a remote call carries. */
@NullMarked
package dev.athanor.processor.payload;

import org.jspecify.annotations.NullMarked;
