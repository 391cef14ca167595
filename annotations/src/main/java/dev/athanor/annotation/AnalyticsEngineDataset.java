package dev.athanor.annotation;

import dev.athanor.annotation.constraint.Matches;
import dev.athanor.annotation.constraint.Placeholders;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a dataset of Workers Analytics Engine. The interface extends {@link dev.athanor.binding.DataPoints}, which says by a
 * record what a data point holds.
 *
 * <pre>{@code
 * @AnalyticsEngineDataset(index = "customer") interface Requests extends DataPoints<Request> {}
 *
 * record Request(String customer, String path, Status status, double milliseconds) {}      enum Status { OK, FAILED }
 * }</pre>
 *
 * <p>becomes, in the module of a worker that binds it,
 *
 * <pre>{@code
 * readonly REQUESTS: TypedAnalyticsEngineDataset<Request>;
 *
 * export interface Request {
 *   readonly indexes: [customer: string];
 *   readonly blobs: [path: string, status: Status];
 *   readonly doubles: [milliseconds: number];
 * }
 * }</pre>
 *
 * <p>Texts and enums are blobs, numbers are doubles, each kind in the order of the record. At most 20 of either and one index
 * are possible; an index has at most 96 bytes, and the blobs of a point have 16 KB together
 * (<a href="https://developers.cloudflare.com/analytics/analytics-engine/limits/">limits</a>). Cloudflare makes the dataset when
 * the first point is written, and keeps points for three months; nothing deletes it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AnalyticsEngineDataset {

    /**
     * The dataset's name, which SQL calls the table. May hold <code>${app}</code> and <code>${stage}</code>. By default
     * <code>${app}-${stage}-</code> and the interface's name in kebab case; a name with a dash stands in quotes in SQL.
     */
    @Placeholders
    @Matches(pattern = "[A-Za-z0-9_-]+", description = "letters, digits, dashes and underscores")
    String dataset() default "";

    /**
     * The component of the record by which points are sampled when there are many of them: what queries are most about, such as a
     * customer. It is the data point's index, and no blob. None by default.
     */
    String index() default "";
}
