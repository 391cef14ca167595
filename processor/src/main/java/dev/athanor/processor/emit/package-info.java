/** Text of one language out of the model. */
@NullMarked
package dev.athanor.processor.emit;

import org.jspecify.annotations.NullMarked;
