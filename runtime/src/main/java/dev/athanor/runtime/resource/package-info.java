/** One class for each kind of resource, and one for each kind of binding. No other package knows a kind. */
@NullMarked
package dev.athanor.runtime.resource;

import org.jspecify.annotations.NullMarked;
