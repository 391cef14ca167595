/**
 * Speaks Cloudflare's REST API: one Feign interface for each area, one envelope, typed exceptions, and a policy of retries
 * that never repeats what is not safe to repeat.
 */
@NullMarked
package dev.athanor.runtime.cloudflare;

import org.jspecify.annotations.NullMarked;
