/** The rules that stand on annotation members, enforced by one generic check. */
@NullMarked
package dev.athanor.processor.constraint;

import org.jspecify.annotations.NullMarked;
