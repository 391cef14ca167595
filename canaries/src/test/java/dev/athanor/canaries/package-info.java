/** Searches what a build has written. */
@NullMarked
package dev.athanor.canaries;

import org.jspecify.annotations.NullMarked;
