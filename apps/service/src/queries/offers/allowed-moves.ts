import type { AllowedMove, Text } from "@slipway/contracts";
import { errors, type ErrorCode } from "@slipway/contracts/errors";
import type { Context } from "#context.ts";
import type { OfferRow } from "#database/repositories/offer.ts";
import type { RunRow } from "#database/repositories/run.ts";
import { capacitiesOf } from "#domain/capacities-of.ts";
import { decide } from "#domain/decide.ts";
import type { MoveName } from "#domain/moves.ts";
import { standingOf } from "#domain/standing.ts";

const allowed = { allowed: true } as const;

/** What this caller may do to the offer now, and for what may not be done, why: the portal draws its buttons from it. */
export function allowedMoves(
  { actor, services }: Context,
  offer: OfferRow,
  run: RunRow | undefined,
): AllowedMove[] {
  const acting = capacitiesOf(actor, offer.publisher_id);
  const standing = standingOf(offer.status, run);
  const { cancellation } = services.config.flow;
  const ask = (name: MoveName) => {
    const decision = decide(name, standing, acting, { cancellation });
    return decision.allowed ? allowed : { allowed: false as const, because: textOf(decision.because) };
  };
  const isOwner = acting.includes("owner");
  const isMember = isOwner || acting.includes("contributor");
  const wasLive = offer.production_run !== null;
  return [
    { move: "save", ...(isMember ? allowed : refused("forbidden")) },
    { move: "publish", ...ask(standing === "waiting-publisher-sign-off" ? "supersede" : "publish") },
    { move: "goLive", ...ask("goLive") },
    {
      move: "cancel",
      ...(cancellation === "any-time" && ask("cancelEarly").allowed ? allowed : ask("cancel")),
    },
    { move: "rollBack", ...(wasLive ? ask("rollBack") : refused("move-not-allowed")) },
    { move: "delete", ...deletion(isOwner, offer) },
  ];
}

function deletion(isOwner: boolean, offer: OfferRow) {
  if (!isOwner) return refused("forbidden");
  return offer.latest_run === null ? allowed : refused("offer-was-published");
}

function refused(code: ErrorCode) {
  return { allowed: false as const, because: textOf(code) };
}

function textOf(code: ErrorCode): Text {
  return { en: errors[code].title, "zh-CN": errors[code].titleZh };
}
