/** Calls of methods of workers and Durable Objects, and what they carry to and fro. */
@NullMarked
package dev.athanor.runtime.rpc;

import org.jspecify.annotations.NullMarked;
