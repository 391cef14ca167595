/** The handles: what a worker's bindings can do, as Java types that an {@code Env} hands out. */
package dev.athanor.binding;
