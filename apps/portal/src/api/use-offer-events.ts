import { useEffect, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { OfferStatusDetail } from "@slipway/contracts";
import { routeUrl } from "@slipway/contracts/client";
import { keyOf } from "./use-answer.ts";

export type Connection = "connecting" | "live" | "broken";

/** Keeps the answer of `getStatus` current from the server's events, and says whether they arrive. */
export function useOfferEvents(params: { publisherId: string; offerId: string }): Connection {
  const cache = useQueryClient();
  const [connection, setConnection] = useState<Connection>("connecting");
  const { publisherId, offerId } = params;
  useEffect(() => {
    const offer = { publisherId, offerId };
    const events = new EventSource(routeUrl("streamEvents", offer));
    events.addEventListener("open", () => setConnection("live"));
    // The browser connects again by itself; meanwhile the page asks (see the status page).
    events.addEventListener("error", () => setConnection("broken"));
    events.addEventListener("status", (event: MessageEvent<string>) => {
      setConnection("live");
      const queryKey = keyOf("getStatus", { params: offer });
      // An answer still on its way was read before this event: it must not replace what the event tells.
      void cache.cancelQueries({ queryKey });
      cache.setQueryData(queryKey, JSON.parse(event.data) as OfferStatusDetail);
    });
    return () => events.close();
  }, [cache, publisherId, offerId]);
  return connection;
}
