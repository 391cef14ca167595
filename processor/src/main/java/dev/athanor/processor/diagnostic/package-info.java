/** What a mistake is, where it points, and the one report of them all. */
@NullMarked
package dev.athanor.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
