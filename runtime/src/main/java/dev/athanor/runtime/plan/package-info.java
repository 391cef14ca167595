/** What an apply would do, as plain values: decided here or shown from here, never done from here. */
@NullMarked
package dev.athanor.runtime.plan;

import org.jspecify.annotations.NullMarked;
