/** What the local account holds, and how it is kept on disk. */
@NullMarked
package dev.athanor.local.account;

import org.jspecify.annotations.NullMarked;
