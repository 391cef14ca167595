/**
 * Other people's tools as judges of what Athanor makes: {@code tsc}, {@code wrangler}, and the requests that Cloudflare's
 * own client for JavaScript is typed to send. For tests only.
 */
@NullMarked
package dev.athanor.oracles;

import org.jspecify.annotations.NullMarked;
