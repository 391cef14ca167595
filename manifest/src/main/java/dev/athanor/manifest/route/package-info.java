/** Patterns of routes and host names in Cloudflare's syntax: read, checked, and what they match. Depends on nothing. */
@NullMarked
package dev.athanor.manifest.route;

import org.jspecify.annotations.NullMarked;
