/** A dataset of Workers Analytics Engine whose data points are all of one shape. */
export interface TypedAnalyticsEngineDataset<Point> {
  /** Writes a data point, without waiting for it. */
  writeDataPoint(point: Point): void;
}
