import type { PatientAnswer, PatientClient } from "./patient-client.ts";
import type { Script } from "./scripts.ts";
import { publisherId, titled, type FaultStage } from "./stage.ts";
import type { RunSeen, RunWatch } from "./watch-runs.ts";

export interface Players {
  owner: PatientClient;
  reviewer: PatientClient;
  watch: RunWatch;
  stage: FaultStage;
}

/** What a script did that the service said yes to. */
export interface Played {
  offerId: string;
  script: Script;
  /** Runs that it has begun. */
  runs: number;
  /** How often Publish was asked again because no answer came: by then the run may have failed, and another begins. */
  repeats: number;
}

const isAt = (step: string) => (run: RunSeen) => run.state === "waiting" && run.step === step;
const hasEnded = (state: string) => (run: RunSeen) => run.state === state;

/** Publishes one offer and takes it where its script ends. @throws Error when the service says no where it should not */
export async function playScript(players: Players, offerId: string, script: Script): Promise<Played> {
  const { owner, watch, stage } = players;
  const path = `/v1/publishers/${publisherId}/offers/${offerId}`;
  const repeats = await publish(owner, path);
  if (script === "to-failure") await watch.until(offerId, hasEnded("failed"));
  else await watch.until(offerId, isAt("publisher-sign-off"));
  if (script === "to-failure" || script === "to-sign-off") return { offerId, script, runs: 1, repeats };
  if (script === "to-cancel") {
    await owner.send("POST", `${path}/cancel`, {});
    await watch.until(offerId, hasEnded("canceled"));
    return { offerId, script, runs: 1, repeats };
  }
  if (script === "to-newer-content") {
    const definition = titled(stage.definitions.good, `${offerId} newer`);
    await expectYes(owner.send("PUT", `${path}/draft`, { definition }), "save");
    await publish(owner, path);
    await watch.until(offerId, (run) => run.number === 2 && isAt("publisher-sign-off")(run));
    return { offerId, script, runs: 2, repeats };
  }
  await owner.send("POST", `${path}/go-live`, {});
  await watch.until(offerId, isAt("marketplace-review"));
  if (script === "to-live") await approve(players, offerId);
  return { offerId, script, runs: 1, repeats };
}

async function publish(owner: PatientClient, path: string): Promise<number> {
  const body = { notificationEmails: ["release@keel.example"] };
  const { repeats } = await expectYes(owner.send("POST", `${path}/publish`, body), "publish");
  return repeats;
}

async function approve({ reviewer, watch }: Players, offerId: string): Promise<void> {
  const listed = await reviewer.send("GET", `/v1/publishers/${publisherId}/offers/${offerId}/status`);
  const reviewId = findReviewId(listed.json);
  await reviewer.send("POST", `/v1/publishers/${publisherId}/reviews/${reviewId}/approve`, {});
  await watch.until(offerId, hasEnded("succeeded"));
}

function findReviewId(status: unknown): string {
  const found = /"reviewId":"([0-9a-f-]{36})"/.exec(JSON.stringify(status))?.[1];
  if (found === undefined) throw new Error(`no review in ${JSON.stringify(status).slice(0, 300)}`);
  return found;
}

async function expectYes(asked: Promise<PatientAnswer>, what: string): Promise<PatientAnswer> {
  const answer = await asked;
  if (answer.status >= 300)
    throw new Error(`${what} answered ${answer.status}: ${JSON.stringify(answer.json).slice(0, 300)}`);
  return answer;
}
