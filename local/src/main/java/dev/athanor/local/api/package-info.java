/** Cloudflare's REST API over the local account: one handler for each area. */
@NullMarked
package dev.athanor.local.api;

import org.jspecify.annotations.NullMarked;
