import { join } from "node:path";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { createTeam, type Team } from "../../tests/support/publisher-team.ts";
import { startSlipway, type Slipway } from "../../tests/support/slipway.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

export interface MeasuredService {
  slipway: Slipway;
  port: number;
  databaseUrl: string;
  /** Of the publisher `publisherId`, made by the API. */
  team: Team;
  publisherId: string;
  /** An access token of a service principal of that publisher, as a program in CI gets one. */
  programToken: string;
}

const publisherId = "harbour";

/** A service of its own with its embedded database and one publisher, as `npm start` runs it. */
export async function withMeasuredService<T>(work: (service: MeasuredService) => Promise<T>): Promise<T> {
  return withTemporaryFolder(async (folder) => {
    const database = await startEmbeddedPostgres({ dataFolder: join(folder, "postgres") });
    const databaseUrl = database.connectionString;
    try {
      const slipway = await startSlipway({ dataFolder: folder, environment: { DATABASE_URL: databaseUrl } });
      try {
        const team = await createTeam(slipway, publisherId);
        const port = Number(new URL(slipway.url).port);
        const programToken = await getProgramToken(slipway.url, team);
        return await work({ slipway, port, databaseUrl, team, publisherId, programToken });
      } finally {
        await slipway.stop();
      }
    } finally {
      await database.stop();
    }
  });
}

async function getProgramToken(url: string, { owner }: Team): Promise<string> {
  const program = await owner.client.call("addPublisherUser", {
    params: { publisherId },
    body: { kind: "service-principal", name: "bench", role: "owner" },
  });
  const { secret } = await owner.client.call("createClientSecret", {
    params: { publisherId, principalId: program.principalId },
    body: {},
  });
  const answer = await fetch(`${url}/${program.tenantId}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: program.applicationId ?? "",
      client_secret: secret,
      resource: "https://cloudpartner.azure.com",
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}
