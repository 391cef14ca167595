/** Tests that {@code ExtensionTest} runs. Their names keep a build from running them by themselves. */
@NullMarked
package dev.athanor.junit.cases;

import org.jspecify.annotations.NullMarked;
