/** The compiler: annotated interfaces in; Java, TypeScript and manifest fragments out. */
@NullMarked
package dev.athanor.processor;

import org.jspecify.annotations.NullMarked;
