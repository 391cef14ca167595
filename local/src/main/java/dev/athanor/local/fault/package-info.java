/** What can go wrong between a client and the account's API, for tests of what clients make of it. */
@NullMarked
package dev.athanor.local.fault;

import org.jspecify.annotations.NullMarked;
