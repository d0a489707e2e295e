import { randomUUID } from "node:crypto";
import { waitUntil } from "../support/wait-until.ts";
import type { Acting } from "./acts.ts";
import { publisherId, retold, type SoakOffer } from "./stage.ts";

/** How a publish ends. */
export type Ending = "cancel" | "live" | "failure";

const patienceMs = 120_000;
const everyMs = 400;

/** Saves other content, publishes it and takes it to its ending; does nothing while every offer is being published. */
export async function publishThrough(acting: Acting, ending: Ending): Promise<void> {
  const { stage, taken } = acting;
  const offers = ending === "failure" ? stage.offers.faulty : stage.offers.good;
  const offer = offers.find(({ offerId }) => !taken.has(offerId));
  if (offer === undefined) return;
  taken.add(offer.offerId);
  try {
    await publish(acting, offer, ending);
    // Next time another one's turn: the list is a queue.
    offers.push(...offers.splice(offers.indexOf(offer), 1));
  } finally {
    taken.delete(offer.offerId);
  }
}

async function publish(acting: Acting, { offerId, definition }: SoakOffer, ending: Ending): Promise<void> {
  const { client } = acting.team.owner;
  const params = { publisherId, offerId };
  const summary = `Relays harbour messages between terminals (${acting.next()}).`;
  const body = { definition: retold(definition, { summary }) as never };
  await client.call("saveDraft", { params, body, ifMatch: "*" });
  const { runNumber } = await client.call("publishOffer", {
    params,
    body: { notificationEmails: ["release@quay.example"] },
    idempotencyKey: randomUUID(),
  });
  const until = (what: string, state: string, step?: string) =>
    waitUntil(
      `${offerId} to be ${what}`,
      async () => {
        const { run } = await client.call("getStatus", { params });
        return run?.runNumber === runNumber &&
          run.state === state &&
          (step === undefined || run.step === step)
          ? run
          : undefined;
      },
      patienceMs,
      everyMs,
    );
  if (ending === "failure") return void (await until("failed", "failed"));
  await until("at sign-off", "waiting", "publisher-sign-off");
  if (ending === "cancel") {
    await client.call("cancelPublish", { params });
    return void (await until("canceled", "canceled"));
  }
  await client.call("goLive", { params, body: {} });
  const { reviewId = "" } = await until("in review", "waiting", "marketplace-review");
  await acting.team.reviewer.client.call("approveReview", { params: { publisherId, reviewId }, body: {} });
  await until("live", "succeeded");
  acting.live.add(offerId);
}
