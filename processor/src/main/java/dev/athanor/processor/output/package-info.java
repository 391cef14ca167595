/** Files to be written, and the one class that writes them. */
@NullMarked
package dev.athanor.processor.output;

import org.jspecify.annotations.NullMarked;
