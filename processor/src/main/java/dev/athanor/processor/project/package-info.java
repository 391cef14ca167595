/** The project's files, as far as declarations name them. */
@NullMarked
package dev.athanor.processor.project;

import org.jspecify.annotations.NullMarked;
