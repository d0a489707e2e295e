import type { AuditEvent, EmailEvent } from "@slipway/contracts/client";
import type { Standing } from "./standing.ts";
import { standings } from "./standing.ts";

/** In which right somebody acts on an offer; one person can have several. */
export const capacities = [
  "owner",
  "contributor",
  "reviewer",
  "administrator",
  "support-engineer",
  "stranger",
  "system",
] as const;
export type Capacity = (typeof capacities)[number];

export interface Move {
  by: readonly Capacity[];
  from: readonly Standing[];
  to: Standing;
  event: AuditEvent;
  email?: EmailEvent;
  /** The step's job is enqueued with the move. */
  runsStep?: true;
  /** Of a person who awaits the next move: from the flow's settings. */
  due?: "sign-off" | "review";
}

const publisher = ["owner", "contributor"] as const;
const reviewer = ["reviewer"] as const;
const system = ["system"] as const;
const running = ["running-certification", "running-packaging", "running-preview", "running-live"] as const;

/** Every way an offer may change its standing (publishing-flow "Moves"). The only list: code, diagram, buttons read it. */
export const moves = {
  publish: {
    by: publisher,
    from: ["never-published", "failed", "canceled", "live"],
    to: "running-certification",
    event: "run.started",
    runsStep: true,
  },
  /** Publish with other content at sign-off: the waiting run ends, the new one starts in the same transaction. */
  supersede: {
    by: publisher,
    from: ["waiting-publisher-sign-off"],
    to: "running-certification",
    event: "run.started",
    runsStep: true,
  },
  passCertification: {
    by: system,
    from: ["running-certification"],
    to: "running-packaging",
    event: "run.step-succeeded",
    runsStep: true,
  },
  passPackaging: {
    by: system,
    from: ["running-packaging"],
    to: "running-preview",
    event: "run.step-succeeded",
    runsStep: true,
  },
  reachPreview: {
    by: system,
    from: ["running-preview"],
    to: "waiting-publisher-sign-off",
    event: "run.preview-reached",
    email: "preview-available",
    due: "sign-off",
  },
  fail: { by: system, from: running, to: "failed", event: "run.step-failed", email: "publish-failed" },
  goLive: {
    by: publisher,
    from: ["waiting-publisher-sign-off"],
    to: "waiting-marketplace-review",
    event: "run.went-live-requested",
    email: "review-requested",
    due: "review",
  },
  approve: {
    by: reviewer,
    from: ["waiting-marketplace-review"],
    to: "running-live",
    event: "review.approved",
    runsStep: true,
  },
  approveWithAdvice: {
    by: reviewer,
    from: ["waiting-marketplace-review"],
    to: "running-live",
    event: "review.approved",
    email: "approved-with-advice",
    runsStep: true,
  },
  requestChanges: {
    by: reviewer,
    from: ["waiting-marketplace-review"],
    to: "canceled",
    event: "review.changes-requested",
    email: "changes-requested",
  },
  switchToLive: { by: system, from: ["running-live"], to: "live", event: "run.live", email: "offer-live" },
  cancel: {
    by: publisher,
    from: ["waiting-publisher-sign-off", "waiting-marketplace-review"],
    to: "canceled",
    event: "run.canceled",
    email: "publish-canceled",
  },
  /** A wish that was noted before sign-off, carried out when sign-off is reached. */
  cancelWished: {
    by: system,
    from: ["waiting-publisher-sign-off"],
    to: "canceled",
    event: "run.canceled",
    email: "publish-canceled",
  },
  /** Before sign-off, where the setting is `any-time`. */
  cancelEarly: {
    by: publisher,
    from: ["running-certification", "running-packaging", "running-preview"],
    to: "canceled",
    event: "run.canceled",
    email: "publish-canceled",
  },
  rollBack: {
    by: ["owner"],
    from: ["live", "failed", "canceled"],
    to: "running-live",
    event: "run.rolled-back",
    runsStep: true,
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;
export const moveNames = Object.keys(moves) as MoveName[];

/** The move's row with the general type, for code that treats all moves alike. */
export function moveOf(name: MoveName): Move {
  return moves[name];
}

/** Standings that moves lead to, in the order of the flow. */
export function reachableStandings(): Standing[] {
  const reached = new Set<Standing>(["never-published"]);
  for (const move of Object.values(moves)) reached.add(move.to);
  return standings.filter((standing) => reached.has(standing));
}
