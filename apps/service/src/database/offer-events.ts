import { sql, type Transaction } from "./database.ts";
import pg from "pg";
import { keepAliveInitialDelayMillis } from "./connect.ts";

const channel = "slipway_offer";

export interface OfferChange {
  publisherId: string;
  offerId: string;
}

/** Tells every API process about changed offers, so that pages update without asking. */
export interface OfferEvents {
  /** Calls the listener at each change of any offer, until the answer is called. */
  subscribe(listener: (change: OfferChange | "unknown") => void): () => void;
  stop(): Promise<void>;
}

/** Written with the change: delivered at commit, never for a change that was rolled back. */
export async function notifyOfferChange(transaction: Transaction, change: OfferChange): Promise<void> {
  await sql`select pg_notify(${channel}, ${`${change.publisherId}/${change.offerId}`})`.execute(transaction);
}

/**
 * Listens on a connection of its own. After a broken connection the listeners get one `unknown`, since changes may
 * have been missed meanwhile.
 */
export async function startOfferEvents(url: string, onError: (error: Error) => void): Promise<OfferEvents> {
  const listeners = new Set<(change: OfferChange | "unknown") => void>();
  const tell = (change: OfferChange | "unknown") => listeners.forEach((listener) => listener(change));
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      application_name: "slipway-events",
      keepAlive: true,
      keepAliveInitialDelayMillis,
    });
    next.on("notification", ({ payload = "" }) => {
      const [publisherId = "", offerId = ""] = payload.split("/");
      tell({ publisherId, offerId });
    });
    next.on("error", (error) => {
      onError(error);
      if (client !== next || isStopped) return;
      client = undefined;
      reconnectLater();
    });
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
  }
  function reconnectLater(): void {
    retry = setTimeout(() => {
      connect().then(() => tell("unknown"), reconnectLater);
    }, 1000);
  }

  await connect();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
