/** One stack out of the fragments that the compiler wrote for each declaration, and the rules that hold across them. */
@NullMarked
package dev.athanor.runtime.link;

import org.jspecify.annotations.NullMarked;
