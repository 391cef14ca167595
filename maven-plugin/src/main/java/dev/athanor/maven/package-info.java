/** The Maven goals: parameters in, events out. What they do is done by the runtime and the local cloud. */
@NullMarked
package dev.athanor.maven;

import org.jspecify.annotations.NullMarked;
