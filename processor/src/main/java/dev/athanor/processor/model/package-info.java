/** Facts ready to print: checked, named, in their order. */
@NullMarked
package dev.athanor.processor.model;

import org.jspecify.annotations.NullMarked;
