/** The entry point of goals and of the command line: {@link dev.athanor.runtime.apply.Deployer}, its events, its result. */
@NullMarked
package dev.athanor.runtime.apply;

import org.jspecify.annotations.NullMarked;
