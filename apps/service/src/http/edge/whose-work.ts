import type { FastifyRequest } from "fastify";
import { isAnonymous } from "#identity/anonymous-actor.ts";
import { callerOf } from "./request-state.ts";

/** In whose name a request is made: limits and turns are counted by it. */
export interface Whose {
  /** `publisher/…`, `person/…` or `address/…`. */
  key: string;
  /** Absent for people of the operator and for whoever is not signed in. */
  publisherId?: string;
}

/** The publisher of the path where the caller has a role there, else the caller's own, else the person or address. */
export function whoseWork(request: FastifyRequest): Whose {
  const { actor } = callerOf(request);
  if (actor.kind === "system" || isAnonymous(actor)) return { key: `address/${request.ip}` };
  const { publisherId: named = "" } = (request.params ?? {}) as { publisherId?: string };
  const [first] = actor.publisherRoles.keys();
  const publisherId = actor.publisherRoles.has(named) ? named : first;
  if (publisherId === undefined) return { key: `person/${actor.principalId}` };
  return { key: `publisher/${publisherId}`, publisherId };
}
