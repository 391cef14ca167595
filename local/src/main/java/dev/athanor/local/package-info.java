/** The local cloud: an account of its own on loopback, whose workers run on the real workerd. */
@NullMarked
package dev.athanor.local;

import org.jspecify.annotations.NullMarked;
