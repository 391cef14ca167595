/** A dispatch namespace whose workers' requests go to an outbound worker. Each call tells that worker who is calling. */
export interface OutboundDispatchNamespace<Parameters> {
  get(
    name: string,
    args: { [key: string]: unknown } | undefined,
    options: { limits?: DynamicDispatchLimits; outbound: Parameters },
  ): Fetcher;
}
