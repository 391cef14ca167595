/** What Jackson makes of a Java type: which properties it writes, under which names, and what its annotations say. */
@NullMarked
package dev.athanor.processor.jackson;

import org.jspecify.annotations.NullMarked;
