/** The handles of a deployed worker's bindings, over the REST API. */
@NullMarked
package dev.athanor.runtime.env;

import org.jspecify.annotations.NullMarked;
