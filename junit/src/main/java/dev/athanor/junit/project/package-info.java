/** The project that tests are of: found on their class path, linked, and bundled once for all tests of a run. */
@NullMarked
package dev.athanor.junit.project;

import org.jspecify.annotations.NullMarked;
