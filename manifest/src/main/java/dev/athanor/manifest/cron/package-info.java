/** Cron expressions in Cloudflare's syntax: read, checked, and when they fire. Depends on nothing. */
@NullMarked
package dev.athanor.manifest.cron;

import org.jspecify.annotations.NullMarked;
