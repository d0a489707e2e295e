import type { FastifyReply, FastifyRequest } from "fastify";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { LimitsConfig } from "#config/limits.ts";
import { isAnonymous } from "#identity/anonymous-actor.ts";
import { ServiceError } from "#service-error.ts";
import { callerOf } from "./request-state.ts";
import { whoseWork } from "./whose-work.ts";

/** Requests per minute and process of a person or address: enough for any honest client, too few to guess a secret. */
const fixed = { person: 120_000, anonymous: 12_000, signIn: 600 } as const;
/** Whose requests are counted together. */
type LimitName = keyof typeof fixed | "token" | "publisher";

export interface RateLimits {
  /**
   * Counts a request for the person, the token used and the publisher, and tells what is left.
   * @throws ServiceError `rate-limited`
   */
  count(request: FastifyRequest, response: FastifyReply): Promise<void>;
  /** Counts an attempt to prove an identity, by address. @throws ServiceError `rate-limited` */
  countSignIn(request: FastifyRequest, response: FastifyReply): Promise<void>;
}

export function createRateLimits(config: LimitsConfig): RateLimits {
  const perMinute: Record<LimitName, number> = { ...fixed, ...config.requestsPerMinute };
  const limiters = Object.fromEntries(
    Object.entries(perMinute).map(([name, points]) => [
      name,
      new RateLimiterMemory({ points, duration: 60 }),
    ]),
  ) as Record<LimitName, RateLimiterMemory>;
  const consume = async (name: LimitName, key: string, response: FastifyReply) => {
    const state = await limiters[name].consume(key).catch((refused: unknown) => {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return refused;
    });
    tell(response, perMinute[name], state);
    if (state.consumedPoints <= perMinute[name]) return;
    response.header("retry-after", String(secondsUntilNext(state)));
    throw new ServiceError("rate-limited", reasons[name]);
  };
  return {
    count: async (request, response) => {
      const { actor, credentialId } = callerOf(request);
      const isKnown = actor.kind !== "system" && !isAnonymous(actor);
      if (!isKnown) return consume("anonymous", request.ip, response);
      await consume("person", actor.principalId, response);
      if (credentialId !== undefined) await consume("token", credentialId, response);
      const { publisherId } = whoseWork(request);
      if (publisherId !== undefined) await consume("publisher", publisherId, response);
    },
    countSignIn: (request, response) => consume("signIn", request.ip, response),
  };
}

/** Of several counts the one that is nearest to its end. */
function tell(response: FastifyReply, limit: number, state: RateLimiterRes): void {
  const told = response.getHeader("ratelimit-remaining");
  if (told !== undefined && Number(told) <= state.remainingPoints) return;
  response.headers({
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(state.remainingPoints),
    "ratelimit-reset": String(secondsUntilNext(state)),
  });
}

function secondsUntilNext(state: RateLimiterRes): number {
  return Math.ceil(state.msBeforeNext / 1000);
}

const own = {
  detail: "You have sent more requests in a minute than one account or address may.",
  detailZh: "您在一分钟内发送的请求超过了单个帐户或地址的上限。",
};
/** Who has asked too often. */
const reasons: Record<LimitName, { detail: string; detailZh: string }> = {
  person: own,
  anonymous: own,
  signIn: {
    detail: "There were more attempts to sign in from this address in a minute than are allowed.",
    detailZh: "该地址在一分钟内的登录尝试次数超过了上限。",
  },
  token: {
    detail: "This token or session has sent more requests in a minute than one may.",
    detailZh: "此令牌或会话在一分钟内发送的请求超过了上限。",
  },
  publisher: {
    detail:
      "All who work for this publisher have together sent more requests in a minute than one publisher may.",
    detailZh: "此发布者的所有成员在一分钟内发送的请求总数超过了单个发布者的上限。",
  },
};
