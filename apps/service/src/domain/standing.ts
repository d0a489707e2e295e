import type { OfferStatus, StepId } from "@slipway/contracts";

/** Where an offer stands in the flow: its latest run's step while one is under way, else how the last one ended. */
export const standings = [
  "never-published",
  "running-certification",
  "running-packaging",
  "running-preview",
  "waiting-publisher-sign-off",
  "waiting-marketplace-review",
  "running-live",
  "failed",
  "canceled",
  "live",
] as const;
export type Standing = (typeof standings)[number];

interface StandingRow {
  status: OfferStatus;
  /** The run's state and step there; absent where no run is under way. */
  run?: { state: "running" | "waiting"; step: StepId };
}

/** What rows say at each standing; `standingOf` reads the same table backwards. */
export const standingTable: Record<Standing, StandingRow> = {
  "never-published": { status: "neverPublished" },
  "running-certification": { status: "running", run: { state: "running", step: "certification" } },
  "running-packaging": { status: "running", run: { state: "running", step: "packaging" } },
  "running-preview": { status: "running", run: { state: "running", step: "preview" } },
  "waiting-publisher-sign-off": {
    status: "waitingForPublisherReview",
    run: { state: "waiting", step: "publisher-sign-off" },
  },
  "waiting-marketplace-review": { status: "running", run: { state: "waiting", step: "marketplace-review" } },
  "running-live": { status: "running", run: { state: "running", step: "live" } },
  failed: { status: "failed" },
  canceled: { status: "canceled" },
  live: { status: "succeeded" },
};

/** @throws Error when the rows contradict each other: a bug, since every move writes them together. */
export function standingOf(status: OfferStatus, run?: { state: string; step: StepId }): Standing {
  const active = run?.state === "running" || run?.state === "waiting" ? run : undefined;
  const found = standings.find((standing) => {
    const row = standingTable[standing];
    return active === undefined
      ? row.run === undefined && row.status === status
      : row.run?.state === active.state && row.run.step === active.step;
  });
  if (found === undefined) throw new Error(`no standing for ${status} with ${run?.state} at ${run?.step}`);
  return found;
}

/** Who is awaited there; nobody while a job runs. */
export function awaitedAt(standing: Standing): "publisher" | "reviewer" | undefined {
  if (standing === "waiting-publisher-sign-off") return "publisher";
  return standing === "waiting-marketplace-review" ? "reviewer" : undefined;
}
