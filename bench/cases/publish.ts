import { createCompleteOffer } from "../../tests/support/complete-offer.ts";
import { ownPackage } from "../../tests/support/packages.ts";
import { hasSamples, samplePackage } from "../../tests/support/sample-package.ts";
import { waitUntil } from "../../tests/support/wait-until.ts";
import { atMost, type BenchCase } from "../harness/bench-case.ts";
import { medianOf, percentileOf } from "../harness/statistics.ts";
import { withMeasuredService, type MeasuredService } from "../stage/start-measured-service.ts";

const width = 8;
const roundsAlone = 20;
const roundsAtOnce = 5;
const packageName = hasSamples ? "vm-solution" : "tidewater-cluster";

/** What a publisher waits for. */
export const publish: BenchCase = {
  name: "publish",
  title: "Publish to preview",
  how:
    `The package ${packageName}, from the answer to Publish to the state "waits for sign-off", over HTTP, with certification, ` +
    "product page and preview; each time with a changed summary, so that nothing can be taken from an earlier run. Then " +
    "the same content again after a cancel, for which results are reused.",
  run: () =>
    withMeasuredService(async (service) => {
      const packageBytes = await (hasSamples ? samplePackage(packageName) : ownPackage(packageName));
      const offers: Draft[] = [];
      for (let number = 0; number < width; number++) {
        const key = { publisherId: service.publisherId, offerId: `relay-${number}` };
        offers.push({
          key,
          definition: await createCompleteOffer(service.team.owner, { ...key, packageBytes }),
        });
      }
      await Promise.all(offers.map((offer) => publishChanged(service, offer, "to warm up")));
      const alone: number[] = [];
      const unchanged: number[] = [];
      for (let round = 0; round < roundsAlone; round++) {
        const offer = offers[round % width] as Draft;
        alone.push(await publishChanged(service, offer, `alone, ${round}`));
        unchanged.push(await publishAgain(service, offer));
      }
      const together: number[] = [];
      for (let round = 0; round < roundsAtOnce; round++) {
        const started = offers.map((offer) => publishChanged(service, offer, `together, ${round}`));
        together.push(...(await Promise.all(started)));
      }
      return [
        judge("alone, 95th percentile", alone, 2),
        judge("8 at once, 95th percentile", together, 5),
        judge("nothing changed since the last run, 95th percentile", unchanged, 1),
      ];
    }),
};

interface Draft {
  key: { publisherId: string; offerId: string };
  definition: Record<string, unknown>;
}

function judge(what: string, seconds: readonly number[], wanted: number) {
  const details = `median ${medianOf(seconds).toFixed(2)} s of ${seconds.length}`;
  return atMost(what, percentileOf(seconds, 0.95), wanted, { unit: "s", digits: 2, details });
}

/** Saves another summary, publishes and answers the seconds to sign-off. */
async function publishChanged(service: MeasuredService, draft: Draft, mark: string): Promise<number> {
  const { client } = service.team.owner;
  const summary = `Relays harbour messages between terminals (${mark}).`;
  const offer = { ...(draft.definition["offer"] as object), "microsoft-azure-marketplace.summary": summary };
  const { etag } = await client.call("getDraft", { params: draft.key });
  await client.call("saveDraft", {
    params: draft.key,
    body: { definition: { ...draft.definition, offer } },
    ifMatch: etag,
  });
  return measurePublish(service, draft, { mayReuse: false });
}

async function publishAgain(service: MeasuredService, draft: Draft): Promise<number> {
  await service.team.owner.client.call("cancelPublish", { params: draft.key });
  return measurePublish(service, draft, { mayReuse: true });
}

async function measurePublish(
  { team }: MeasuredService,
  { key }: Draft,
  { mayReuse }: { mayReuse: boolean },
): Promise<number> {
  const { client } = team.owner;
  const { runNumber } = await client.call("publishOffer", { params: key, body: {} });
  const started = performance.now();
  const ask = async () => {
    const { run } = await client.call("getStatus", { params: key });
    if (run?.state === "failed") throw new Error(`the run failed: ${JSON.stringify(run.messages)}`);
    return run?.runNumber === runNumber && run.step === "publisher-sign-off" ? run : undefined;
  };
  const run = await waitUntil("sign-off", ask, 120_000, 10);
  const seconds = (performance.now() - started) / 1000;
  const isReused = run.steps.some((step) => step.reusedFromRun !== undefined);
  if (isReused !== mayReuse)
    throw new Error(`certification was ${isReused ? "" : "not "}taken from an earlier run`);
  return seconds;
}
