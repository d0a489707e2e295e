import type { ActorSummary } from "@slipway/contracts";
import type { Actor } from "#context.ts";

/** What rows and answers say about who did something. */
export function summariseActor(actor: Actor): ActorSummary {
  if (actor.kind === "system") return { kind: "system", name: actor.name };
  return { kind: actor.kind, principalId: actor.principalId, name: actor.name };
}
