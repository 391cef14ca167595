/**
 * The vocabulary: what a Cloudflare Workers system consists of, as annotations on Java interfaces.
 *
 * <p>They are kept in class files, where build tools and other modules find them, and are not there at run time.
 */
package dev.athanor.annotation;
