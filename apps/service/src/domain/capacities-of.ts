import type { Actor } from "#context.ts";
import type { Capacity } from "./moves.ts";

/** In which rights an actor meets an offer of this publisher. */
export function capacitiesOf(actor: Actor, publisherId: string): Capacity[] {
  if (actor.kind === "system") return ["system"];
  const role = actor.publisherRoles.get(publisherId);
  const found: Capacity[] = [...(role === undefined ? [] : [role]), ...actor.operatorRoles];
  return found.length === 0 ? ["stranger"] : found;
}
