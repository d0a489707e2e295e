import type { OperatorRole, PublisherRole } from "@slipway/contracts/routes";
import type { Services } from "./compose.ts";

/** Who does something. Roles are read anew for every request; a token carries identity only. */
export type Actor = PersonActor | ServicePrincipalActor | SystemActor;

interface Principal {
  principalId: string;
  name: string;
  email: string | undefined;
  language: "en" | "zh-CN";
  operatorRoles: readonly OperatorRole[];
  /** Publisher id → role. */
  publisherRoles: ReadonlyMap<string, PublisherRole>;
}
export interface PersonActor extends Principal {
  kind: "person";
}
export interface ServicePrincipalActor extends Principal {
  kind: "service-principal";
}
export interface SystemActor {
  kind: "system";
  /** The job that acts. */
  name: string;
}

/** What every command and query is given: who asks, and the service's parts (database, clock, blobs, jobs…). */
export interface Context {
  actor: Actor;
  services: Services;
  /**
   * PostgreSQL's snapshot when the caller was looked up: what was written before the request came is in it, so a kept
   * answer of that snapshot may be given without asking again. For requests that read once; absent everywhere else.
   */
  snapshot?: string;
}
