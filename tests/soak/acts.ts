import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../faults/seeded-random.ts";
import { drawImage } from "../support/images.ts";
import { signIn } from "../support/person.ts";
import type { Team } from "../support/publisher-team.ts";
import { uploadFile } from "../support/upload-file.ts";
import { publishThrough } from "./publishes.ts";
import { publisherId, retold, type SoakStage } from "./stage.ts";

/** What an act may use. */
export interface Acting {
  stage: SoakStage;
  /** With every request timed. */
  team: Team;
  random: Random;
  /** Offers that are live, for the storefront; acts add to it. */
  live: Set<string>;
  /** Offers that an act publishes now, so that no other does. */
  taken: Set<string>;
  /** Counts from one act to the next, for contents that differ. */
  next(): number;
}

interface Act {
  /** Of all acts, in a hundred. */
  share: number;
  run(acting: Acting): Promise<unknown>;
}

/** What people and programs do, and how often: many read, some write, a few publish. */
export const acts = {
  "read a status": {
    share: 24,
    run: ({ team, stage, random }) =>
      team.owner.client.call("getStatus", {
        params: { publisherId, offerId: random.pick(stage.offers.good).offerId },
      }),
  },
  "list offers": {
    share: 12,
    run: ({ team, random }) =>
      team.owner.client.call("listOffers", {
        query: random.pick([{}, { text: "harbour" }, { status: "succeeded" as const }]),
      }),
  },
  "search the storefront": {
    share: 10,
    run: ({ team, random }) =>
      team.customer.client.call("searchStorefront", {
        query: { text: random.pick(["harbour", "relay", "terminals"]) },
      }),
  },
  "open a product page": { share: 12, run: openProductPage },
  "open the portal": { share: 4, run: openPortal },
  "watch an offer for five seconds": { share: 2, run: watchOffer },
  "save a draft": { share: 14, run: saveDraft },
  "upload a file": { share: 4, run: upload },
  "sign in and out": { share: 4, run: signInAndOut },
  "read the operator's desk": { share: 3, run: readDesk },
  order: { share: 2, run: order },
  "publish and cancel": { share: 5, run: (acting) => publishThrough(acting, "cancel") },
  "publish to live": { share: 2, run: (acting) => publishThrough(acting, "live") },
  "publish and fail": { share: 2, run: (acting) => publishThrough(acting, "failure") },
} satisfies Record<string, Act>;
export type ActName = keyof typeof acts;

async function openProductPage({ team, random, live }: Acting): Promise<void> {
  const offerId = [...live][random.between(0, live.size - 1)];
  if (offerId === undefined) return;
  await team.customer.client.call("getStorefrontOffer", { params: { publisherId, offerId } });
}

/** The page and what it loads first. */
async function openPortal({ team: { owner } }: Acting): Promise<void> {
  const page = await (await owner.fetch("/offers", { headers: { accept: "text/html" } })).text();
  const paths = [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? "");
  if (paths.length === 0) throw new Error(`the portal's page names no files: ${page.slice(0, 200)}`);
  for (const path of paths) await (await owner.fetch(path)).arrayBuffer();
  await owner.client.call("getMe", {});
}

async function watchOffer({ team, stage, random }: Acting): Promise<void> {
  const { offerId } = random.pick(stage.offers.good);
  const leaving = new AbortController();
  const answer = await team.owner.fetch(`/v1/publishers/${publisherId}/offers/${offerId}/events`, {
    signal: leaving.signal,
  });
  if (!answer.ok) throw new Error(`events answered ${answer.status}`);
  await sleep(5000);
  leaving.abort();
}

async function saveDraft({ team, stage, random, next }: Acting): Promise<void> {
  const { offerId, definition } = random.pick(stage.offers.drafts);
  const summary = `Relays harbour messages between terminals (${next()}).`;
  await team.contributor.client.call("saveDraft", {
    params: { publisherId, offerId },
    body: { definition: retold(definition, { summary }) as never },
    ifMatch: "*",
  });
}

async function upload({ team, random }: Acting): Promise<void> {
  const colour = `#${random.between(0, 0xffffff).toString(16).padStart(6, "0")}`;
  await uploadFile(team.owner, publisherId, "logo.png", await drawImage(90, 90, colour));
}

async function signInAndOut({ team, stage }: Acting): Promise<void> {
  const { principalId } = await team.support.client.call("getMe", {});
  const link = await team.administrator.client.call("createSignInLink", { params: { principalId } });
  const person = await signIn(stage.url, new URL(link.url).pathname, "support");
  await person.client.call("getMe", {});
  await person.client.call("signOut", {});
}

async function readDesk({ team: { administrator, reviewer, owner } }: Acting): Promise<void> {
  await administrator.client.call("listHistory", {});
  await reviewer.client.call("listReviews", { query: { state: "waiting" } });
  await owner.client.call("listInbox", {});
  await administrator.client.call("getStepStatistics", {});
}

async function order({ team, random, live }: Acting): Promise<void> {
  const offerId = [...live][random.between(0, live.size - 1)];
  if (offerId === undefined) return;
  await team.customer.client.call("deployPlan", {
    params: { publisherId, offerId, planId: "standard" },
    body: { subscriptionId: "5d0b6a3e-2c64-4b7e-9a55-3f6a4c1d2e70", consent: true },
    idempotencyKey: randomUUID(),
  });
}
