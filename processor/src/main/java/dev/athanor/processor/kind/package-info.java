/**
 * What can be declared: one class for each kind, which reads the annotation, checks its values, and lowers them to facts that
 * any emitter can print. {@link dev.athanor.processor.kind.Kinds} lists them; nothing else knows one.
 */
@NullMarked
package dev.athanor.processor.kind;

import org.jspecify.annotations.NullMarked;
