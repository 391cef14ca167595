/** A page that shows what a local cloud holds and does, for a person in front of this machine. */
@NullMarked
package dev.athanor.local.page;

import org.jspecify.annotations.NullMarked;
