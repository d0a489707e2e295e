import type { Actor, PersonActor } from "#context.ts";

/** Who calls a route that is open to anyone without saying who they are: somebody without any right. */
export const anonymousActor: PersonActor = {
  kind: "person",
  principalId: "",
  name: "",
  email: undefined,
  language: "en",
  operatorRoles: [],
  publisherRoles: new Map(),
};

export function isAnonymous(actor: Actor): boolean {
  return actor === anonymousActor;
}
