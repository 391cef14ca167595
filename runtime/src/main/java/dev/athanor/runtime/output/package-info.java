/** The files under {@code target/athanor}. */
@NullMarked
package dev.athanor.runtime.output;

import org.jspecify.annotations.NullMarked;
