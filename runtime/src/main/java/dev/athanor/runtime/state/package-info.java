/** What has been put into an account, as far as the account itself cannot tell. */
@NullMarked
package dev.athanor.runtime.state;

import org.jspecify.annotations.NullMarked;
