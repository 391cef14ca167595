/** A stand-in for workerd, for tests that deploy a great deal and call no worker. */
@NullMarked
package dev.athanor.local.standin;

import org.jspecify.annotations.NullMarked;
