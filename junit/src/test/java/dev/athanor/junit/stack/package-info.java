/** A stack to test the tests of. */
@NullMarked
package dev.athanor.junit.stack;

import org.jspecify.annotations.NullMarked;
