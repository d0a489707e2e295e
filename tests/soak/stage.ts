import { spawn } from "node:child_process";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { findFreePort } from "../support/free-port.ts";
import { startMailServer, type MailServer } from "../support/mail-server.ts";
import { ownPackage } from "../support/packages.ts";
import { signIn, type Person } from "../support/person.ts";
import { followProcess } from "../support/service-process.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { waitUntil } from "../support/wait-until.ts";

const repository = join(import.meta.dirname, "../..");
export const publisherId = "quay";

/** How many offers of each kind there are; none is made later, so that their tables stay as they are. */
const counts = { good: 24, faulty: 6, drafts: 20 } as const;

/** An offer with its definition, to change and save again. */
export interface SoakOffer {
  offerId: string;
  definition: Record<string, unknown>;
}

/** The service as `npm start` runs it, with an embedded database, a mail server, people and offers. */
export interface SoakStage {
  url: string;
  folder: string;
  /** Of the launcher; command line and service are below it. */
  processId: number;
  databaseUrl: string;
  /** Whether the launcher has ended, which it must not do by itself. */
  hasEnded(): boolean;
  /** What launcher and service have said. */
  output(): string;
  team: Team;
  offers: Record<keyof typeof counts, SoakOffer[]>;
  stop(): Promise<void>;
}

/** @param folder - empty; data and database are put there */
export async function setSoakStage(folder: string): Promise<SoakStage> {
  const mail = await startMailServer();
  const { service, slipway } = await startInstalled(folder, mail);
  const team = await createTeam(slipway, publisherId);
  const offers = await makeOffers(team);
  // Joins the server that the service has started, and keeps it until the last sample is taken.
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, "postgres") });
  return {
    url: slipway.url,
    folder,
    processId: service.child.pid ?? 0,
    hasEnded: () => service.child.exitCode !== null || service.child.signalCode !== null,
    output: service.output,
    databaseUrl: postgres.connectionString,
    team,
    offers,
    stop: async () => {
      await service.stop();
      await Promise.all([postgres.stop(), mail.stop()]);
    },
  };
}

/** Through the launcher, with its bundles, and `--empty`. */
async function startInstalled(folder: string, mail: MailServer) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(repository, "tools/launcher.cjs"), "start", "--empty"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      SLIPWAY_PORT: String(port),
      SLIPWAY_DATA: folder,
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      SLIPWAY_LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const service = followProcess(child);
  const signInAs = async (): Promise<Person> => {
    const link = await waitUntil("the link", () => /\/sign-in\/[\w-]+/.exec(service.output())?.[0], 180_000);
    return signIn(url, link, "administrator");
  };
  return { service, slipway: { url, signInAs } };
}

async function makeOffers({ owner }: Team): Promise<SoakStage["offers"]> {
  const make = async (kind: keyof typeof counts, packageName: string): Promise<SoakOffer[]> => {
    const model = `${kind}-1`;
    const packageBytes = await ownPackage(packageName);
    const definition = await createCompleteOffer(owner, { publisherId, offerId: model, packageBytes });
    const offers = [{ offerId: model, definition }];
    for (let number = 2; number <= counts[kind]; number += 1) {
      const offerId = `${kind}-${number}`;
      const own = retold(definition, { offerMarketingUrlIdentifier: offerId });
      await owner.client.call("createOffer", {
        params: { publisherId },
        body: { offerId, definition: own as never },
      });
      offers.push({ offerId, definition: own });
    }
    return offers;
  };
  return {
    good: await make("good", "tidewater-cluster"),
    faulty: await make("faulty", "ballast-import"),
    drafts: await make("drafts", "tidewater-cluster"),
  };
}

/** The definition with some of its listing's fields changed; the files are the same. */
export function retold(
  definition: Record<string, unknown>,
  changes: Record<string, string>,
): Record<string, unknown> {
  const named = Object.entries(changes).map(([name, value]) => [
    `microsoft-azure-marketplace.${name}`,
    value,
  ]);
  return {
    ...definition,
    offer: { ...(definition["offer"] as object), ...Object.fromEntries(named) },
  };
}
