import pg from "pg";
import { atLeast, type BenchCase, type Measurement } from "../harness/bench-case.ts";
import { measurePairs } from "../harness/measure-pairs.ts";
import { fillOffers } from "../stage/fill-offers.ts";
import { measureThroughput } from "../stage/load.ts";
import { startFloor } from "../stage/start-floor.ts";
import { withMeasuredService, type MeasuredService } from "../stage/start-measured-service.ts";

const connections = 8;
const milliseconds = 1000;

interface ReadPath {
  what: string;
  path: string;
}

const version = "api-version=2017-10-31";
const ownPaths: readonly ReadPath[] = [
  { what: "status of an offer (/v1)", path: "/v1/publishers/publisher-7/offers/offer-3/status" },
  { what: "offers of a publisher, 100 (/v1)", path: "/v1/offers" },
  { what: "offers of a publisher, 100 (/api)", path: `/api/publishers/publisher-7/offers?${version}` },
];
const operatorPaths: readonly ReadPath[] = [
  { what: "offers of everybody, first 100 of 20,000 (/v1)", path: "/v1/offers" },
];

/** What pages and programs ask most, against a route that does nothing but check the token. */
export const reads: BenchCase = {
  name: "reads",
  title: "Reading status and offers",
  how:
    "20,000 offers of 200 publishers and 2,000 runs; a program's signed token; 8 connections, each asking again when it has " +
    "its answer. The floor is a bare Fastify route in a process of its own that checks the same token in the same way, with " +
    "the same database, and answers the same bytes." +
    " Nothing else is written meanwhile, so after the first time the service asks the database only whether anything was, and answers what it kept; lists that are asked for while others write cost more than is shown here.",
  run: () =>
    withMeasuredService(async (service) => {
      const standing = {
        state: "waiting",
        step: "publisher-sign-off",
        status: "waitingForPublisherReview",
      } as const;
      await fillOffers(service.databaseUrl, { publishers: 200, offersOfEach: 100, runs: 2000, standing });
      const found: Measurement[] = [];
      await giveRoles(service, "owner", "publisher-7");
      for (const each of ownPaths) found.push(await compare(service, each));
      await giveRoles(service, "administrator", null);
      for (const each of operatorPaths) found.push(await compare(service, each));
      return found;
    }),
};

/** Roles are read anew at each request, so the same token sees what its principal may see now. */
async function giveRoles(
  { databaseUrl }: MeasuredService,
  role: string,
  publisherId: string | null,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const program = "(select id from principal where name = 'bench')";
  await client.query(`delete from role_assignment where principal_id = ${program}`);
  await client.query(
    `insert into role_assignment (principal_id, publisher_id, role, added_at) values (${program}, $1, $2, now())`,
    [publisherId, role],
  );
  await client.end();
}

async function compare(service: MeasuredService, { what, path }: ReadPath): Promise<Measurement> {
  const { slipway, port, programToken: token } = service;
  const answer = await fetch(slipway.url + path, { headers: { authorization: `Bearer ${token}` } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${Buffer.from(bytes).toString()}`);
  const floor = await startFloor(bytes, {
    dataFolder: slipway.dataFolder,
    port,
    databaseUrl: service.databaseUrl,
  });
  try {
    const measure = (request: { port: number; path: string }) =>
      measureThroughput({ ...request, token }, { connections, milliseconds });
    const figures = await measurePairs({
      subject: () => measure({ port, path }),
      floor: () => measure({ port: floor.port, path: "/bytes" }),
    });
    const kilobytes = (bytes.length / 1024).toFixed(1);
    const details = `${figures.subject.toFixed(0)} of ${figures.floor.toFixed(0)} requests a second, ${kilobytes} KB`;
    return atLeast(what, figures.ratio, 0.5, details);
  } finally {
    floor.stop();
  }
}
