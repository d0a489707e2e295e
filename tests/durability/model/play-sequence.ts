import { expect } from "vitest";
import type { StepId } from "@slipway/contracts";
import { createOffer } from "../../../apps/service/src/commands/offers/create-offer.ts";
import { saveDraft } from "../../../apps/service/src/commands/offers/save-draft.ts";
import { cancelPublish } from "../../../apps/service/src/commands/publishing/cancel-publish.ts";
import { goLive } from "../../../apps/service/src/commands/publishing/go-live.ts";
import { publishOffer } from "../../../apps/service/src/commands/publishing/publish-offer.ts";
import { rollBack } from "../../../apps/service/src/commands/publishing/roll-back.ts";
import { approveReview, requestChanges } from "../../../apps/service/src/commands/reviews/decide-review.ts";
import type { Context } from "../../../apps/service/src/context.ts";
import type { OfferKey } from "../../../apps/service/src/database/repositories/offer.ts";
import { demoPublisher } from "../../../apps/service/src/demo/people.ts";
import { standingTable } from "../../../apps/service/src/domain/standing.ts";
import { runStep } from "../../../apps/service/src/jobs/run-step.ts";
import { ServiceError } from "../../../apps/service/src/service-error.ts";
import type { DemoDefinitions } from "../../support/demo-definition.ts";
import type { DemoServices } from "../../support/demo-services.ts";
import { chooseAct, contents, type Act, type RandomAct, type Role } from "./acts.ts";
import { actOnModel, newModelOffer, type ModelOffer } from "./model-offer.ts";

export type People = Record<Role, Context>;

export interface Stage {
  demo: DemoServices;
  definitions: DemoDefinitions;
  people: People;
  offerId: string;
  /** Standings that some sequence came to. */
  reached: Set<string>;
}

const jobSteps: readonly StepId[] = ["certification", "packaging", "preview", "live"];

/** Creates an offer and does what the sequence says to it and to the model, comparing the two after each act. */
export async function playSequence(stage: Stage, acts: readonly RandomAct[]): Promise<void> {
  const model = newModelOffer();
  const key = { publisherId: demoPublisher.publisherId, offerId: stage.offerId };
  const definition = stage.definitions.of(contents[0]);
  await createOffer(stage.people.owner, { ...key, definition });
  const story: Act[] = [];
  for (const random of acts) {
    const act = chooseAct(random, model.standing);
    story.push(act);
    const refusal = await actOnService(stage, key, act).catch(codeOf);
    const expected = actOnModel(model, act);
    const told = JSON.stringify(story);
    // Rights are asked before anything else at the edge; below it a command may name another reason first.
    if (expected === "forbidden") expect(refusal, told).toBeTypeOf("string");
    else if (!isBeyondReview(model, act, refusal)) expect(refusal, told).toBe(expected);
    await compare(stage, key, model, told);
    stage.reached.add(model.standing);
  }
}

/** Without a run under review there is no review to name, so the service has nothing to refuse. */
function isBeyondReview(model: ModelOffer, act: Act, refusal: unknown): boolean {
  return (
    (act.kind === "approve" || act.kind === "advise" || act.kind === "requestChanges") &&
    refusal === "review-not-found" &&
    model.standing !== "waiting-marketplace-review"
  );
}

function codeOf(error: unknown): string {
  if (!(error instanceof ServiceError)) throw error;
  return error.code;
}

async function actOnService(stage: Stage, key: OfferKey, act: Act): Promise<undefined> {
  const { people, definitions, demo } = stage;
  const { services } = demo;
  switch (act.kind) {
    case "save":
      await saveDraft(people.owner, { ...key, definition: definitions.of(contents[act.content]!) });
      return;
    case "publish":
      await publishOffer(people[act.by], { ...key, notificationEmails: ["release@example.org"] });
      return;
    case "goLive":
      await goLive(people[act.by], key);
      return;
    case "cancel":
      await cancelPublish(people[act.by], key);
      return;
    case "rollBack":
      await rollBack(people[act.by], { ...key, runNumber: act.run });
      return;
    case "approve":
    case "advise":
    case "requestChanges":
      return review(stage, key, act);
    case "job": {
      const run = (await listRuns(stage, key)).at(-1);
      if (run !== undefined) await runStep(services, { runId: run.id, step: run.step, isLast: false });
      return;
    }
    case "stale": {
      const run = (await listRuns(stage, key))[act.run];
      const step = jobSteps[act.step]!;
      const isDue = run?.state === "running" && run.step === step;
      if (run !== undefined && !isDue) await runStep(services, { runId: run.id, step, isLast: true });
    }
  }
}

async function review(
  { people, demo }: Stage,
  key: OfferKey,
  act: { by: Role; kind: Act["kind"] },
): Promise<undefined> {
  const found = await demo.services.db
    .selectFrom("review")
    .select("id")
    .where("offer_id", "=", key.offerId)
    .orderBy("opened_at", "desc")
    .executeTakeFirst();
  if (found === undefined) throw new ServiceError("review-not-found");
  const input = { publisherId: key.publisherId, reviewId: found.id };
  if (act.kind === "requestChanges")
    await requestChanges(people[act.by], { ...input, text: "Name the ports." });
  else
    await approveReview(people[act.by], {
      ...input,
      ...(act.kind === "advise" ? { advice: "Well done." } : {}),
    });
}

async function listRuns({ demo }: Stage, { offerId }: OfferKey) {
  return demo.services.db
    .selectFrom("run")
    .select(["id", "number", "state", "step"])
    .where("offer_id", "=", offerId)
    .orderBy("number")
    .execute();
}

async function compare(stage: Stage, key: OfferKey, model: ModelOffer, told: string): Promise<void> {
  const offer = await stage.demo.services.db
    .selectFrom("offer")
    .select(["status", "latest_run", "production_run"])
    .where("id", "=", key.offerId)
    .executeTakeFirstOrThrow();
  const runs = await listRuns(stage, key);
  const { status, run } = standingTable[model.standing];
  expect(offer, told).toEqual({
    status,
    latest_run: model.runs.length === 0 ? null : model.runs.length,
    production_run: model.production,
  });
  expect(
    runs.map(({ state }) => state),
    told,
  ).toEqual(model.runs.map(({ state }) => state));
  if (run !== undefined) expect(runs.at(-1)?.step, told).toBe(run.step);
}
