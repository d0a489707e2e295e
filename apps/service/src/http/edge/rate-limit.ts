import type { FastifyReply, FastifyRequest } from "fastify";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { isAnonymous } from "#identity/anonymous-actor.ts";
import { ServiceError } from "#service-error.ts";
import { callerOf } from "./request-state.ts";

/** Requests per minute and process: enough for any honest client, too few to guess a secret or to starve the others. */
export const requestsPerMinute = { signedIn: 120_000, anonymous: 12_000, signIn: 600 } as const;
type LimitName = keyof typeof requestsPerMinute;

export interface RateLimits {
  /** Counts a request and tells the client what is left. @throws ServiceError `rate-limited` */
  count(request: FastifyRequest, response: FastifyReply): Promise<void>;
  /** Counts an attempt to prove an identity, by address. @throws ServiceError `rate-limited` */
  countSignIn(request: FastifyRequest, response: FastifyReply): Promise<void>;
}

export function createRateLimits(): RateLimits {
  const limiters = Object.fromEntries(
    Object.entries(requestsPerMinute).map(([name, points]) => [
      name,
      new RateLimiterMemory({ points, duration: 60 }),
    ]),
  ) as Record<LimitName, RateLimiterMemory>;
  const consume = async (name: LimitName, key: string, response: FastifyReply) => {
    const state = await limiters[name].consume(key).catch((refused: unknown) => {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return refused;
    });
    const seconds = Math.ceil(state.msBeforeNext / 1000);
    response.headers({
      "ratelimit-limit": String(requestsPerMinute[name]),
      "ratelimit-remaining": String(state.remainingPoints),
      "ratelimit-reset": String(seconds),
    });
    if (state.consumedPoints <= requestsPerMinute[name]) return;
    response.header("retry-after", String(seconds));
    throw new ServiceError("rate-limited");
  };
  return {
    count: (request, response) => {
      const { actor } = callerOf(request);
      const isKnown = actor.kind !== "system" && !isAnonymous(actor);
      return isKnown
        ? consume("signedIn", actor.principalId, response)
        : consume("anonymous", request.ip, response);
    },
    countSignIn: (request, response) => consume("signIn", request.ip, response),
  };
}
