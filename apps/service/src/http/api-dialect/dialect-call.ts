import type { Access } from "@slipway/contracts/routes";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "#context.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import type { ProjectionFacts } from "./project-operations.ts";

/** A request of the dialect after version, identity and right were checked. */
export interface DialectCall {
  context: Context;
  request: FastifyRequest;
  response: FastifyReply;
  /** Names of the path: publisherId, offerId and what else the route has. */
  params: Readonly<Record<string, string>>;
  /** The offer of the path, for routes below one. */
  key: OfferKey;
  facts: ProjectionFacts;
}

export interface DialectRoute {
  method: "GET" | "PUT" | "POST";
  path: string;
  access: Access;
  summary: string;
  handle(call: DialectCall): Promise<unknown>;
}

/** The publisher's people, and the operator's who help them. */
export const readers: Access = {
  kind: "publisher-or-operator",
  role: "contributor",
  roles: ["administrator", "reviewer", "support-engineer"],
};
export const writers: Access = { kind: "publisher", role: "contributor" };

export const offerPath = "/api/publishers/:publisherId/offers/:offerId";
