package dev.athanor.binding;

/**
 * A dataset of Workers Analytics Engine. The worker's code writes to it, by {@code env.REQUESTS.writeDataPoint({ … })};
 * Cloudflare offers no way to write from elsewhere, so that in Java it can do nothing. It is read by SQL
 * (<a href="https://developers.cloudflare.com/analytics/analytics-engine/sql-api/">SQL API</a>).
 *
 * @param <P> a record of what a data point holds: texts, enums and numbers
 */
public interface DataPoints<P> {}
