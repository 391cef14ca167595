/** Runs other programs. */
@NullMarked
package dev.athanor.runtime.process;

import org.jspecify.annotations.NullMarked;
