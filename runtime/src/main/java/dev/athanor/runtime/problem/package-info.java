/** What can go wrong by somebody's doing, said in words that help. */
@NullMarked
package dev.athanor.runtime.problem;

import org.jspecify.annotations.NullMarked;
