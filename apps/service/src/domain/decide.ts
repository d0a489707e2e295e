import type { ErrorCode } from "@slipway/contracts/errors";
import { moveOf, type Capacity, type MoveName } from "./moves.ts";
import type { Standing } from "./standing.ts";

export interface DecisionFacts {
  /** Setting: from which step a publisher may cancel. */
  cancellation: "from-sign-off" | "any-time";
  /** The reviewer has written the content, or published it. */
  hasAuthored?: boolean;
}

export type Decision =
  | { allowed: true; to: Standing }
  /** Not in this right, whatever the standing. */
  | { allowed: false; because: ErrorCode };

/** Whether somebody may make a move now: pure, and the only place that says so. */
export function decide(
  name: MoveName,
  standing: Standing,
  acting: readonly Capacity[],
  facts: DecisionFacts,
): Decision {
  const move = moveOf(name);
  if (!move.by.some((capacity) => acting.includes(capacity))) return { allowed: false, because: "forbidden" };
  if (!move.from.includes(standing)) return { allowed: false, because: refusalAt(name, standing) };
  if (name === "cancelEarly" && facts.cancellation === "from-sign-off") {
    return { allowed: false, because: "cancel-too-early" };
  }
  if (acting.includes("reviewer") && move.by.includes("reviewer") && facts.hasAuthored === true) {
    return { allowed: false, because: "review-own-content" };
  }
  return { allowed: true, to: move.to };
}

/** The most telling code for a move that does not start here. */
function refusalAt(name: MoveName, standing: Standing): ErrorCode {
  if (name === "publish" && standing.startsWith("running-")) return "other-content-publishing";
  if (name === "publish" && standing === "waiting-marketplace-review") return "other-content-publishing";
  if (
    name === "cancel" &&
    ["running-certification", "running-packaging", "running-preview"].includes(standing)
  ) {
    return "cancel-too-early";
  }
  if (["approve", "approveWithAdvice", "requestChanges"].includes(name)) return "review-closed";
  return "move-not-allowed";
}
