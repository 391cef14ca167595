/** What the user wrote: annotations and methods as values, each with its origin. No rules. */
@NullMarked
package dev.athanor.processor.declaration;

import org.jspecify.annotations.NullMarked;
