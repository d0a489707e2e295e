import { useEffect, useState } from "react";
import type { DryRun, DryRunProgress } from "@slipway/contracts";
import { routeUrl } from "@slipway/contracts/client";
import { client } from "./client.ts";

/** A dry run as far as it has come. */
export interface DryRunState {
  /** Steps in their order, as they begin; each with its outcome once it has one. */
  progress: readonly DryRunProgress[];
  result?: DryRun;
  error?: unknown;
}

const begun: DryRunState = { progress: [] };

/** Tries the submission of the draft once, and again with each new `attempt`; ends with the component. */
export function useDryRun(params: { publisherId: string; offerId: string }, attempt: number): DryRunState {
  const [state, setState] = useState<DryRunState & { attempt: number }>({ ...begun, attempt });
  const { publisherId, offerId } = params;
  useEffect(() => {
    const offer = { publisherId, offerId };
    const change = (next: Partial<DryRunState>) => {
      if (!isOver) setState((last) => ({ ...(last.attempt === attempt ? last : begun), ...next, attempt }));
    };
    let isOver = false;
    const events = new EventSource(routeUrl("streamDryRun", offer));
    const progress: DryRunProgress[] = [];
    events.addEventListener("progress", (event: MessageEvent<string>) => {
      const told = JSON.parse(event.data) as DryRunProgress;
      const known = progress.findIndex(({ step }) => step === told.step);
      if (known === -1) progress.push(told);
      else progress[known] = told;
      change({ progress: [...progress] });
    });
    events.addEventListener("result", (event: MessageEvent<string>) => {
      events.close();
      change({ result: JSON.parse(event.data) as DryRun });
    });
    // Refused, or a proxy that lets no stream through: the plain call answers, or says why not.
    events.addEventListener("error", () => {
      events.close();
      client.call("dryRunOffer", { params: offer }).then(
        (result) => change({ result }),
        (error: unknown) => change({ error }),
      );
    });
    return () => {
      isOver = true;
      events.close();
    };
  }, [publisherId, offerId, attempt]);
  return state.attempt === attempt ? state : begun;
}
