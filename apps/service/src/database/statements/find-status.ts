import type pg from "pg";
import type { OfferKey, OfferRow } from "../repositories/offer.ts";
import type { RunRow } from "../repositories/run.ts";
import { keepAnswers } from "./kept-answers.ts";
import { readRunDetails, runDetails, type RunDetails } from "./run-details.ts";
import { readTimes, type Written } from "./written-times.ts";

/** An offer with its latest run and what the Status tab shows of it. */
export interface StatusRows {
  offer: OfferRow;
  latest: { run: RunRow; details: RunDetails } | undefined;
}

// Every open Status tab asks this again at each change.
const json = `select json_build_object('offer', offer,
    'run', case when run.id is not null then run end, 'details', json_build_object(${runDetails}))
  from offer left join run
    on run.publisher_id = offer.publisher_id and run.offer_id = offer.id and run.number = offer.latest_run
  where offer.publisher_id = $1 and offer.id = $2`;

interface WrittenStatus {
  offer: Written<OfferRow>;
  run: Written<RunRow> | null;
  details: Written<RunDetails>;
}

const kept = keepAnswers<StatusRows | undefined>();

/** The offer of this name with its latest run; nothing when there is no such offer. */
export async function findStatus(
  pool: pg.Pool,
  key: OfferKey,
  seen?: string,
): Promise<StatusRows | undefined> {
  const values = [key.publisherId, key.offerId];
  const question = {
    name: "find-status",
    json,
    values,
    make: (found: unknown) => (found === null ? undefined : readStatus(found as WrittenStatus)),
  };
  return kept.read(pool, values.join("/"), question, seen);
}

function readStatus({ offer, run, details }: WrittenStatus): StatusRows {
  return {
    offer: readTimes(offer, offerTimes),
    latest: run === null ? undefined : { run: readTimes(run, runTimes), details: readRunDetails(details) },
  };
}

const offerTimes = ["status_since", "changed_at", "created_at"] as const;
const runTimes = [
  "started_at",
  "preview_at",
  "go_live_at",
  "ended_at",
  "cancel_requested_at",
  "due_at",
  "due_warned_at",
] as const;
