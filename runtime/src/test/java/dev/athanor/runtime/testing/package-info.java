/** What several tests of the runtime use. */
@NullMarked
package dev.athanor.runtime.testing;

import org.jspecify.annotations.NullMarked;
