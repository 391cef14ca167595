/** Rules across members and declarations, one class each; {@link dev.athanor.processor.rule.Rules} lists them. */
@NullMarked
package dev.athanor.processor.rule;

import org.jspecify.annotations.NullMarked;
