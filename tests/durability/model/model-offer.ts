import type { ErrorCode } from "@slipway/contracts/errors";
import { decide } from "../../../apps/service/src/domain/decide.ts";
import type { Capacity, MoveName } from "../../../apps/service/src/domain/moves.ts";
import { standingTable, type Standing } from "../../../apps/service/src/domain/standing.ts";
import { contents, type Act } from "./acts.ts";

/** What an offer should be after a sequence of acts, by the pure table alone. */
export interface ModelOffer {
  standing: Standing;
  /** Index into `contents`. */
  draft: number;
  runs: { content: number; state: "running" | "waiting" | "succeeded" | "failed" | "canceled" }[];
  production: number | null;
}

export function newModelOffer(): ModelOffer {
  return { standing: "never-published", draft: 0, runs: [], production: null };
}

/** Changes the model as the service should; answers the code of the refusal, or undefined. */
export function actOnModel(model: ModelOffer, act: Act): ErrorCode | undefined {
  if (act.kind === "save") model.draft = act.content;
  if (act.kind === "save" || act.kind === "stale") return undefined;
  if (act.kind === "job") return runJob(model);
  if (act.kind === "publish") return publish(model, act.by);
  if (act.kind === "rollBack") return rollBack(model, act.run, act.by);
  return move(model, moveOfAct[act.kind], act.by);
}

const moveOfAct = {
  goLive: "goLive",
  cancel: "cancel",
  approve: "approve",
  advise: "approveWithAdvice",
  requestChanges: "requestChanges",
} as const;

function move(model: ModelOffer, name: MoveName, by: Capacity): ErrorCode | undefined {
  const decision = decide(name, model.standing, [by], { cancellation: "from-sign-off" });
  if (!decision.allowed) return decision.because;
  model.standing = decision.to;
  const run = model.runs.at(-1)!;
  run.state = stateAt(decision.to);
  if (decision.to === "live") model.production = model.runs.length;
  return undefined;
}

function stateAt(standing: Standing): ModelOffer["runs"][number]["state"] {
  const state = standingTable[standing].run?.state;
  if (state !== undefined) return state;
  if (standing === "live") return "succeeded";
  return standing === "failed" ? "failed" : "canceled";
}

function publish(model: ModelOffer, by: Capacity): ErrorCode | undefined {
  const last = model.runs.at(-1);
  const isSame = last?.content === model.draft && ["running", "waiting", "succeeded"].includes(last.state);
  if (isSame) return undefined;
  const name = model.standing === "waiting-publisher-sign-off" ? "supersede" : "publish";
  const decision = decide(name, model.standing, [by], { cancellation: "from-sign-off" });
  if (!decision.allowed) return decision.because;
  if (name === "supersede") last!.state = "canceled";
  model.runs.push({ content: model.draft, state: "running" });
  model.standing = decision.to;
  return undefined;
}

function rollBack(model: ModelOffer, number: number, by: Capacity): ErrorCode | undefined {
  const earlier = model.runs[number - 1];
  if (earlier === undefined) return "run-not-found";
  const decision = decide("rollBack", model.standing, [by], { cancellation: "from-sign-off" });
  if (!decision.allowed) return decision.because;
  if (earlier.state !== "succeeded" || number === model.production) return "move-not-allowed";
  model.runs.push({ content: earlier.content, state: "running" });
  model.standing = decision.to;
  return undefined;
}

const successes: Partial<Record<Standing, MoveName>> = {
  "running-certification": "passCertification",
  "running-packaging": "passPackaging",
  "running-preview": "reachPreview",
  "running-live": "switchToLive",
};

/** The job of the step, if there is one now. */
function runJob(model: ModelOffer): undefined {
  const success = successes[model.standing];
  if (success === undefined) return undefined;
  const isFaulty = contents[model.runs.at(-1)!.content]!.isFaulty;
  move(model, success === "passCertification" && isFaulty ? "fail" : success, "system");
  return undefined;
}
