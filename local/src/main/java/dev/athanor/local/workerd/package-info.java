/** Runs the account's workers on workerd, through Miniflare in a Node.js process. */
@NullMarked
package dev.athanor.local.workerd;

import org.jspecify.annotations.NullMarked;
