import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { startExternalPostgres } from "../support/external-postgres.ts";
import { startLeadReceiver, type LeadReceiver } from "../support/lead-receiver.ts";
import { startMailServer, type MailServer } from "../support/mail-server.ts";
import { ownPackage } from "../support/packages.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { startSlipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";
import { openFileStore, type FileStore } from "./file-store.ts";
import { startGate, type Gate } from "./gate.ts";
import type { Script } from "./scripts.ts";

export const publisherId = "keel";
export const shopId = "shop";
/** Offers that are only edited. */
export const draftIds: readonly string[] = Array.from({ length: 10 }, (_, index) => `draft-${index + 1}`);

/** Everything around the service: database, mail, leads, each behind a gate, and people with offers to publish. */
export interface FaultStage {
  folder: string;
  /** Past the gate. */
  databaseUrl: string;
  gates: { database: Gate; mail: Gate; leads: Gate };
  mail: MailServer;
  leads: LeadReceiver;
  team: Team;
  store: FileStore;
  /** For every process of the service. */
  environment: Record<string, string>;
  offerIds: string[];
  /** Definitions, to change and save again. */
  definitions: { good: OfferDefinition; faulty: OfferDefinition };
  /** Of the embedded PostgreSQL; absent for one that is not started again when it is killed. */
  databasePid?: () => number;
  stop(): Promise<void>;
}

export type OfferDefinition = {
  displayText: string;
  offer: Record<string, unknown>;
  plans: Record<string, unknown>[];
};

export interface FaultStageOptions {
  /** Folder of a PostgreSQL that is not the embedded one; it is not killed. */
  programs?: string | undefined;
  /** Kind of file store: `folder` or `azure`. */
  store: string;
}

export async function setFaultStage(
  scripts: readonly Script[],
  { programs, store: kind }: FaultStageOptions,
): Promise<FaultStage> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-faults-"));
  const store = await openFileStore(kind, folder);
  const postgres = await startDatabase(folder, programs);
  const [mail, leads] = await Promise.all([startMailServer(), startLeadReceiver()]);
  const direct = new URL(postgres.connectionString);
  const gates = {
    database: await startGate(() => Number(direct.port)),
    mail: await startGate(() => mail.port),
    leads: await startGate(() => Number(new URL(leads.url).port)),
  };
  const gated = new URL(direct);
  gated.port = String(gates.database.port);
  const environment = {
    SLIPWAY_DATA: folder,
    DATABASE_URL: gated.href,
    SMTP_URL: `smtp://127.0.0.1:${gates.mail.port}`,
    OUTBOUND_ALLOW: "localhost,127.0.0.1",
    NODE_EXTRA_CA_CERTS: leads.certificateFile,
    SLIPWAY_LOG_LEVEL: "error",
    ...store.environment,
  };
  const made = await makeOffers(folder, environment, scripts, gates.leads.port);
  return {
    folder,
    databaseUrl: postgres.connectionString,
    gates,
    mail,
    leads,
    environment,
    store,
    ...made,
    ...(programs === undefined ? { databasePid: () => readPid(folder) } : {}),
    stop: async () => {
      await Promise.all(Object.values(gates).map((gate) => gate.stop()));
      await Promise.all([mail.stop(), leads.stop()]);
      await postgres.stop();
      await store.stop();
    },
  };
}

function readPid(folder: string): number {
  const file = join(folder, "postgres", "cluster", "postmaster.pid");
  return Number(readFileSync(file, "utf8").split("\n")[0]);
}

function startDatabase(folder: string, programs: string | undefined) {
  if (programs !== undefined) return startExternalPostgres(programs);
  return startEmbeddedPostgres({
    dataFolder: join(folder, "postgres"),
    settings: { max_connections: "200" },
  });
}

/** By a service that nothing happens to: the team, a shop that is live with a lead endpoint, and every draft. */
async function makeOffers(
  folder: string,
  environment: Record<string, string>,
  scripts: readonly Script[],
  leadPort: number,
): Promise<Pick<FaultStage, "team" | "offerIds" | "definitions">> {
  const slipway = await startSlipway({ environment, dataFolder: folder });
  const team = await createTeam(slipway, publisherId);
  const [packageBytes, faultyBytes] = [
    await ownPackage("tidewater-cluster"),
    await ownPackage("ballast-import"),
  ];
  const lead = {
    leadDestination: "HttpsEndpoint",
    httpsEndpointLeadConfiguration: { httpsEndpointUri: `https://localhost:${leadPort}/leads` },
  };
  await createCompleteOffer(team.owner, { publisherId, offerId: shopId, packageBytes, lead });
  const good = await createCompleteOffer(team.owner, { publisherId, offerId: "model", packageBytes });
  const faulty = await createCompleteOffer(team.owner, {
    publisherId,
    offerId: "faulty-model",
    packageBytes: faultyBytes,
  });
  const definitions = { good: good as OfferDefinition, faulty: faulty as OfferDefinition };
  const offerIds = scripts.map((script, index) => `${script}-${index + 1}`);
  for (const offerId of [...offerIds, ...draftIds]) {
    const base = offerId.startsWith("to-failure") ? definitions.faulty : definitions.good;
    const definition = titled(base, offerId);
    await team.owner.client.call("createOffer", { params: { publisherId }, body: { offerId, definition } });
  }
  await openShop(team);
  await slipway.stop();
  return { team, offerIds, definitions };
}

async function openShop({ owner, reviewer }: Team): Promise<void> {
  const params = { publisherId, offerId: shopId };
  const stands = (status: string) => async () =>
    (await owner.client.call("getOffer", { params })).status === status;
  await owner.client.call("publishOffer", { params, body: { notificationEmails: ["shop@keel.example"] } });
  await waitUntil("the shop's preview", stands("waitingForPublisherReview"), 120_000, 300);
  await owner.client.call("goLive", { params, body: {} });
  const { items } = await reviewer.client.call("listReviews", { query: { state: "waiting" } });
  const reviewId = items.find((review) => review.offerId === shopId)?.reviewId ?? "";
  await reviewer.client.call("approveReview", { params: { publisherId, reviewId }, body: {} });
  await waitUntil("the shop to be live", stands("succeeded"), 120_000, 300);
}

/** A definition with another title; the rest is the same, so that files are shared. */
export function titled(definition: OfferDefinition, title: string): OfferDefinition {
  const marketplace = "microsoft-azure-marketplace.";
  const offer = {
    ...definition.offer,
    [`${marketplace}title`]: title.slice(0, 50),
    [`${marketplace}offerMarketingUrlIdentifier`]: title.replace(/[^a-z0-9-]/g, "-").slice(0, 50),
  };
  return { ...definition, displayText: title.slice(0, 50), offer };
}
