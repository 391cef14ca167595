/** What is uploaded of a worker: the modules of its code, and its static files. */
@NullMarked
package dev.athanor.runtime.bundle;

import org.jspecify.annotations.NullMarked;
