/**
 * Are our requests of the form that Cloudflare's own client for JavaScript would send? The build makes JSON Schemas of that
 * client's types; what the types do not name is refused, so that a misspelt property is seen.
 */
@NullMarked
package dev.athanor.oracles.sdk;

import org.jspecify.annotations.NullMarked;
