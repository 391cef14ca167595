/** The samples and the Maven plugin, as their users meet them. */
@NullMarked
package dev.athanor.acceptance;

import org.jspecify.annotations.NullMarked;
