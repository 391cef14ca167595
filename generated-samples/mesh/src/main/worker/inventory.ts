import { RpcTarget, WorkerEntrypoint } from "cloudflare:workers";
import type { Env } from "athanor/inventory";
import type { Counted, ReservationRpc, StockRpc } from "athanor/stock";

const left: Record<string, number> = { tea: 12, cup: 3 };

/** Called by methods, with what the caller's binding says of the caller, and by requests. */
export default class extends WorkerEntrypoint<Env, { role?: string }> implements StockRpc {
  override fetch(): Response {
    return Response.json(left);
  }

  left(product: string): number {
    return left[product] ?? 0;
  }

  take(product: string): number {
    if (this.ctx.props.role === "reader") throw new Error("readers may not take anything");
    const after = Math.max(0, (left[product] ?? 0) - 1);
    left[product] = after;
    return after;
  }

  reserve(product: string): Reservation {
    return new Reservation(product);
  }

  async count(onProduct: Rpc.Stub<(counted: Counted) => void>): Promise<bigint> {
    let all = 0n;
    for (const [product, count] of Object.entries(left)) {
      all += BigInt(count);
      await onProduct({ product, left: count });
    }
    return all;
  }
}

/** Stays here: who reserved gets a stub of it. */
class Reservation extends RpcTarget implements ReservationRpc {
  constructor(private readonly product: string) {
    super();
    left[product] = this.left() - 1;
  }

  left(): number {
    return left[this.product] ?? 0;
  }

  giveBack(): number {
    return (left[this.product] = this.left() + 1);
  }
}
