import type pg from "pg";
import { titled, type OfferDefinition } from "../../faults/stage.ts";
import { createCompleteOffer } from "../../support/complete-offer.ts";
import { ownPackage } from "../../support/packages.ts";
import type { Team } from "../../support/publisher-team.ts";
import { waitUntil } from "../../support/wait-until.ts";

export const publisherId = "keel";

/** Offers by where their run stands when the version ends: `step` and `state` of the run. */
export const standings: Readonly<Record<string, { step: string; state: string }>> = {
  "at-certification": { step: "certification", state: "running" },
  "at-packaging": { step: "packaging", state: "running" },
  "at-preview": { step: "preview", state: "running" },
  "at-sign-off": { step: "publisher-sign-off", state: "waiting" },
  "at-review": { step: "marketplace-review", state: "waiting" },
  "at-live": { step: "live", state: "running" },
  "is-live": { step: "live", state: "succeeded" },
  "is-failed": { step: "certification", state: "failed" },
  "is-canceled": { step: "publisher-sign-off", state: "canceled" },
};
/** Published while both versions run. */
export const sideBySide = ["by-older", "by-newer"] as const;

/** Keeps runs of offers named `at-<step>` at that step: whatever would move them on fails, and its job is tried again. */
const holdBack = `create function hold_back() returns trigger language plpgsql as $$
  begin
    if old.state = 'running' and old.offer_id = 'at-' || old.step and (new.step, new.state) <> (old.step, old.state) then
      raise exception 'held back';
    end if;
    return new;
  end $$;
  create trigger hold_back before update on run for each row execute function hold_back()`;

export const letGo = "drop trigger hold_back on run; drop function hold_back()";

/** Makes the offers by the API of whatever version runs, and takes each as far as it shall stand. */
export async function makeStandings(team: Team, database: pg.Pool): Promise<void> {
  const { client } = team.owner;
  const [good, faulty] = [
    await makeModel(team, "model", "tidewater-cluster"),
    await makeModel(team, "faulty-model", "ballast-import"),
  ];
  await database.query(holdBack);
  for (const offerId of [...Object.keys(standings), ...sideBySide]) {
    const definition = titled(offerId === "is-failed" ? faulty : good, offerId);
    await client.call("createOffer", { params: { publisherId }, body: { offerId, definition } });
  }
  await Promise.all(Object.keys(standings).map((offerId) => publish(team, offerId)));
  await waitForStanding(database, "is-canceled", { step: "publisher-sign-off", state: "waiting" });
  await client.call("cancelPublish", { params: { publisherId, offerId: "is-canceled" } });
  for (const offerId of ["at-review", "at-live", "is-live"]) await goLive(team, database, offerId);
  for (const offerId of ["at-live", "is-live"]) await approve(team, offerId);
  for (const [offerId, standing] of Object.entries(standings))
    await waitForStanding(database, offerId, standing);
}

async function makeModel(team: Team, offerId: string, packageName: string): Promise<OfferDefinition> {
  const packageBytes = await ownPackage(packageName);
  return (await createCompleteOffer(team.owner, { publisherId, offerId, packageBytes })) as OfferDefinition;
}

export async function publish({ owner }: Team, offerId: string): Promise<void> {
  const body = { notificationEmails: ["release@keel.example"] };
  await owner.client.call("publishOffer", { params: { publisherId, offerId }, body });
}

export async function goLive({ owner }: Team, database: pg.Pool, offerId: string): Promise<void> {
  await waitForStanding(database, offerId, { step: "publisher-sign-off", state: "waiting" });
  await owner.client.call("goLive", { params: { publisherId, offerId }, body: {} });
}

export async function approve({ owner, reviewer }: Team, offerId: string): Promise<void> {
  const { run } = await owner.client.call("getStatus", { params: { publisherId, offerId } });
  const { reviewId = "" } = run ?? {};
  await reviewer.client.call("approveReview", { params: { publisherId, reviewId }, body: {} });
}

export async function waitForStanding(
  database: pg.Pool,
  offerId: string,
  { step, state }: { step: string; state: string },
): Promise<void> {
  let seen = "nowhere";
  await waitUntil(
    `${offerId} to be ${state} at ${step}`,
    async () => {
      const { rows } = await database.query<{ step: string; state: string }>(
        "select step, state from run where offer_id = $1 order by number desc limit 1",
        [offerId],
      );
      seen = `${rows[0]?.state} at ${rows[0]?.step}`;
      return seen === `${state} at ${step}`;
    },
    90_000,
    200,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; it is ${seen}`);
  });
}
