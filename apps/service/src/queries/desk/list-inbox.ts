import type { InboxItem } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { Actor, Context } from "#context.ts";
import type { Database } from "#database/database.ts";
import {
  listIncidentsAwaiting,
  listReviewsAwaiting,
  listRunsAwaitingPublisher,
  listWaiversAwaiting,
} from "#database/repositories/inbox.ts";
import { incidentItem, reviewItem, runItem, waiverItem } from "./inbox-items.ts";

/** What waits for the caller: what is due soonest first, then what has no due date, longest waiting first. */
export async function listInbox({ actor, services }: Context): Promise<CallOutput<"listInbox">> {
  if (actor.kind === "system") return { items: [] };
  const parts = await Promise.all([publisherItems(services.db, actor), operatorItems(services.db, actor)]);
  return { items: parts.flat().sort(byUrgency) };
}

type Person = Exclude<Actor, { kind: "system" }>;

async function publisherItems(db: Database, actor: Person): Promise<InboxItem[]> {
  const publishers = [...actor.publisherRoles.keys()];
  const [runs, incidents] = await Promise.all([
    listRunsAwaitingPublisher(db, publishers),
    listIncidentsAwaiting(db, { state: "waiting-for-publisher", publishers }),
  ]);
  return [...runs.map(runItem), ...incidents.map(incidentItem)];
}

async function operatorItems(db: Database, actor: Person): Promise<InboxItem[]> {
  const isReviewer = actor.operatorRoles.includes("reviewer");
  const isSupport = actor.operatorRoles.includes("support-engineer");
  const [reviews, waivers, incidents] = await Promise.all([
    isReviewer ? listReviewsAwaiting(db, actor.principalId) : [],
    isReviewer ? listWaiversAwaiting(db) : [],
    isSupport ? listIncidentsAwaiting(db, { state: "open", publishers: "all" }) : [],
  ]);
  return [...reviews.map(reviewItem), ...waivers.map(waiverItem), ...incidents.map(incidentItem)];
}

function byUrgency(left: InboxItem, right: InboxItem): number {
  const key = (item: InboxItem) => `${item.dueAt ?? "9999"} ${item.since}`;
  return key(left) < key(right) ? -1 : 1;
}
