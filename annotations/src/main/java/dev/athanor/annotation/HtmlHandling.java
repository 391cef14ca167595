package dev.athanor.annotation;

/**
 * How the address of an HTML file treats its ending and a trailing slash
 * (<a href="https://developers.cloudflare.com/workers/static-assets/routing/advanced/html-handling/">HTML handling</a>).
 */
public enum HtmlHandling {

    /** {@code /about.html} is served at {@code /about}, {@code /blog/index.html} at {@code /blog/}. */
    AUTO_TRAILING_SLASH,

    /** Each at an address that ends with a slash. */
    FORCE_TRAILING_SLASH,

    /** Each at an address without a slash at its end. */
    DROP_TRAILING_SLASH,

    /** Files are served at their own paths only. */
    NONE
}
