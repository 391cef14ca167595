/** The command line: {@code athanor plan}, {@code apply} and {@code destroy}. */
@NullMarked
package dev.athanor.cli;

import org.jspecify.annotations.NullMarked;
