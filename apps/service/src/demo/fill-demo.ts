import { setTimeout as sleep } from "node:timers/promises";
import { makeArtifactPath } from "#artifacts/artifact-link.ts";
import { storeFile } from "#artifacts/store-file.ts";
import { createOffer } from "#commands/offers/create-offer.ts";
import { goLive } from "#commands/publishing/go-live.ts";
import { publishOffer } from "#commands/publishing/publish-offer.ts";
import { approveReview } from "#commands/reviews/decide-review.ts";
import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import { findOffer, type OfferKey } from "#database/repositories/offer.ts";
import { findReviewOfRun } from "#database/repositories/review.ts";
import { findRun, type RunRow } from "#database/repositories/run.ts";
import { findActorById } from "#database/statements/find-actor.ts";
import { makeActor } from "#identity/make-actor.ts";
import { ServiceError } from "#service-error.ts";
import { drawLogos, drawScreenshot } from "./draw-images.ts";
import { makeDefinition } from "./make-definition.ts";
import { demoOffers, type DemoOffer } from "./offers.ts";
import { packDemoPackage } from "./pack-demo-package.ts";
import { demoPeople, demoPublisher } from "./people.ts";

const patienceMs = 120_000;

/**
 * Brings every offer of the demo to its stage, by the commands that the API uses. What is there already is left alone, so
 * a start that was interrupted is continued by the next one, and what people did meanwhile stays.
 */
export async function fillDemo(services: Services): Promise<void> {
  const owner = await contextOf(services, "owner");
  const reviewer = await contextOf(services, "reviewer");
  for (const demo of demoOffers) {
    const key = { publisherId: demoPublisher.publisherId, offerId: demo.offerId };
    if ((await findOffer(services.db, key)) !== undefined) continue;
    await createDemoOffer(owner, key, demo);
  }
  for (const demo of demoOffers) await advance(owner, reviewer, demo);
}

async function contextOf(services: Services, role: "owner" | "reviewer"): Promise<Context> {
  const person = demoPeople.find((each) => each.publisherRole === role || each.operatorRole === role);
  const { id } = await services.db
    .selectFrom("principal")
    .select("id")
    .where("email", "=", person?.email ?? "")
    .executeTakeFirstOrThrow();
  const row = await findActorById(services.pool, id);
  if (row === undefined) throw new Error(`the demo's ${role} is gone`);
  return { actor: makeActor(row), services };
}

async function createDemoOffer(owner: Context, key: OfferKey, demo: DemoOffer): Promise<void> {
  const { services } = owner;
  const { publisherId } = key;
  const upload = async (fileName: string, bytes: Buffer) => {
    const { hash } = await storeFile(services, publisherId, fileName, bytes);
    return services.config.publicUrl + makeArtifactPath(services.secrets, { publisherId, hash, fileName });
  };
  const logos: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(await drawLogos(demo.mark, demo.colour))) {
    logos[name] = await upload(`${demo.offerId}-${name}.png`, bytes);
  }
  const definition = makeDefinition(demo, {
    package: await upload(`${demo.offerId}-${demo.packageVersion}.zip`, await packDemoPackage(demo.package)),
    logos,
    screenshot: await upload(`${demo.offerId}-screen.png`, await drawScreenshot(demo.title, demo.colour)),
  });
  await createOffer(owner, { ...key, definition });
}

async function advance(owner: Context, reviewer: Context, demo: DemoOffer): Promise<void> {
  const key = { publisherId: demoPublisher.publisherId, offerId: demo.offerId };
  if (demo.stage === "draft") return;
  const offer = await findOffer(owner.services.db, key);
  if (offer === undefined || offer.latest_run !== null) return;
  const run = await publishOffer(owner, key);
  const reached = await waitForRun(owner.services, run);
  if (demo.stage === "sign-off" || reached.step !== "publisher-sign-off") return;
  await ignoreRefusal(goLive(owner, key));
  if (demo.stage === "review") return;
  const review = await findReviewOfRun(owner.services.db, run.id);
  if (review === undefined) return;
  await ignoreRefusal(approveReview(reviewer, { publisherId: key.publisherId, reviewId: review.id }));
}

/** Until no job drives the run any more. */
async function waitForRun(services: Services, { publisher_id, offer_id, number }: RunRow): Promise<RunRow> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const run = await findRun(services.db, { publisherId: publisher_id, offerId: offer_id }, number);
    if (run !== undefined && run.state !== "running") return run;
    await sleep(200);
  }
  throw new Error(`run ${number} of ${offer_id} does not come on`);
}

/** A visitor may have been faster with the button. */
async function ignoreRefusal(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof ServiceError)) throw error;
  });
}
