/** Runs {@code cloudflared}, the program at this end of a Cloudflare Tunnel. */
@NullMarked
package dev.athanor.runtime.tunnel;

import org.jspecify.annotations.NullMarked;
