/**
 * The contract between compile time and deploy time: what the compiler found out of each annotated interface, as records
 * with one JSON form.
 *
 * <p>{@code null} in a setting means that the declaration does not say, and that Cloudflare decides.
 */
@NullMarked
package dev.athanor.manifest;

import org.jspecify.annotations.NullMarked;
