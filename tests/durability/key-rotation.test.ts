import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSecrets } from "../../apps/service/src/config/secrets.ts";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { decryptSecret, encryptSecret } from "../../apps/service/src/secrets/secret-box.ts";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { runServiceTool } from "../support/service-tool.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { uploadFile } from "../support/upload-file.ts";
import { waitUntil } from "../support/wait-until.ts";

const publisherId = "capstan";
const program = join(import.meta.dirname, "../../apps/service/src/main-tool.ts");
/** Sealed rows: so many that a rotation can be killed in the middle of them. */
const leadCount = 20_000;

let folder: string;
let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let database: pg.Pool;
let environment: Record<string, string>;
let slipway: Slipway;
let team: Team;
let firstKey: string;

const keyWords = () => readFileSync(join(folder, "secret.key"), "utf8").trim().split("\n");
const emailOf = (index: number) => `buyer-${index}@customer.example`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "slipway-keys-"));
  postgres = await startEmbeddedPostgres({ dataFolder: join(folder, "postgres") });
  database = new pg.Pool({ connectionString: postgres.connectionString, max: 2 });
  environment = { DATABASE_URL: postgres.connectionString, SLIPWAY_DATA: folder };
  slipway = await startSlipway({ dataFolder: folder, environment });
  team = await createTeam(slipway, publisherId);
  const params = { publisherId };
  await team.owner.client.call("createOffer", { params, body: { offerId: "first", name: "First" } });
  firstKey = keyWords()[0] ?? "";
  const secrets = await loadSecrets({}, folder);
  const sealed = Array.from({ length: leadCount }, (_, index) =>
    encryptSecret(secrets, "lead-customer", JSON.stringify({ email: emailOf(index) })),
  );
  await database.query(
    `insert into lead (id, publisher_id, offer_id, is_test, lead_source, action_code, customer, destination, state, created_at, delivered_at)
     select gen_random_uuid(), $1, 'first', false, 'AzureMarketplace-INS|x', 'INS', customer, 'HttpsEndpoint',
       'delivered', now() - make_interval(secs => row_number() over ()), now() from unnest($2::text[]) as sealed (customer)`,
    [publisherId, sealed],
  );
}, 180_000);

afterAll(async () => {
  await slipway.stop();
  await database.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Rows that do not begin as those of the first key do. */
async function countChanged(formerPrefix: string): Promise<number> {
  const { rows } = await database.query<{ count: string }>(
    "select count(*) from lead where not starts_with(customer, $1)",
    [formerPrefix],
  );
  return Number(rows[0]?.count);
}

/** Begins a rotation, and ends it as the kernel would once so many rows are sealed anew. */
async function rotateAndKill(formerPrefix: string, afterRows: number): Promise<void> {
  const child = spawn(process.execPath, [program, "keys", "rotate"], {
    env: { ...process.env, ...environment },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await waitUntil(
    "rows to be sealed anew",
    async () => (await countChanged(formerPrefix)) > afterRows,
    60_000,
    20,
  );
  child.kill("SIGKILL");
  await ended;
  expect(child.signalCode).toBe("SIGKILL");
}

/** What people do meanwhile: secrets are written, and read again by repeats of requests, new ones and the first. */
function workMeanwhile() {
  const problems: string[] = [];
  const over = new AbortController();
  let rounds = 0;
  const create = async (offerId: string) => {
    const answer = await team.owner.fetch(`/v1/publishers/${publisherId}/offers`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": `key-${offerId}` },
      body: JSON.stringify({ offerId, name: offerId }),
    });
    const { offerId: made } = (await answer.json()) as { offerId?: string };
    if (answer.status !== 201 || made !== offerId) problems.push(`${offerId}: ${answer.status} ${made}`);
  };
  const work = async () => {
    for (; !over.signal.aborted; rounds += 1)
      for (const offerId of [`offer-${rounds}`, `offer-${rounds}`, "offer-0"]) await create(offerId);
  };
  const working = work().catch((error: unknown) => problems.push(String(error)));
  return async () => {
    over.abort();
    await working;
    return { problems, rounds };
  };
}

describe("changing the installation's key", () => {
  it("seals everything anew while the service runs, whenever it is killed, and then gives the old key up", async () => {
    const file = await uploadFile(team.owner, publisherId, "logo.zip", randomBytes(2000));
    const path = new URL(file.url).pathname;
    const before = (await runServiceTool(["keys", "--json"], environment)).stdout;
    const first = JSON.parse(before) as { inUse: string; secretsUnderFormerKeys: number };
    expect(first.secretsUnderFormerKeys).toBe(0);
    const { rows } = await database.query<{ customer: string }>("select customer from lead limit 1");
    const formerPrefix = `${rows[0]?.customer.split(".").slice(0, 2).join(".")}.`;
    const stopWorking = workMeanwhile();
    await rotateAndKill(formerPrefix, 0);
    const second = keyWords();
    expect(second.length).toBe(2);
    expect(second[1]).toBe(firstKey);
    const doctor = await runServiceTool(["doctor"], environment);
    expect(doctor.stdout).toMatch(/Key: [0-9a-f]{8} is in use; \d+ secrets lie under a former key still/);
    const archive = join(folder, "half.tar");
    expect((await runServiceTool(["backup", archive], environment)).exitCode).toBe(0);
    await rotateAndKill(formerPrefix, leadCount / 2);
    // What was begun goes on with the key that it began with.
    expect(keyWords()).toEqual(second);
    const done = await runServiceTool(["keys", "rotate", "--json"], environment);
    expect(done).toMatchObject({ exitCode: 0, stderr: "" });
    const { problems, rounds } = await stopWorking();
    expect(problems).toEqual([]);
    expect(rounds).toBeGreaterThan(10);

    const third = keyWords();
    expect(third[0]).toBe(second[0]);
    expect(third[1]).toMatch(/^links-only:[0-9a-f]{64}$/);
    expect(readFileSync(join(folder, "secret.key"), "utf8")).not.toContain(firstKey);
    expect(JSON.parse(done.stdout)).toMatchObject({ inUse: expect.not.stringMatching(first.inUse) });
    const alone = await loadSecrets({ SLIPWAY_SECRET_KEY: third[0] ?? "" }, folder);
    const found = await database.query<{ customer: string }>("select customer from lead");
    const emails = found.rows.map(
      ({ customer }) =>
        (JSON.parse(decryptSecret(alone, "lead-customer", customer)) as { email: string }).email,
    );
    expect(new Set(emails).size).toBe(leadCount);
    const old = await loadSecrets({ SLIPWAY_SECRET_KEY: firstKey }, folder);
    expect(() => decryptSecret(old, "lead-customer", found.rows[0]?.customer ?? "")).toThrow();
    const answers = await database.query<{ answer: string }>(
      "select answer from idempotency_key where answer like 'v2.%'",
    );
    for (const { answer } of answers.rows) decryptSecret(alone, "idempotency-answers", answer);
    expect(answers.rows.length).toBeGreaterThan(10);
    expect((await team.owner.fetch(path)).status).toBe(200);
    expect((await runServiceTool(["doctor"], environment)).stdout).toMatch(
      /Key: [0-9a-f]{8} is in use and opens all/,
    );
    expect((await runServiceTool(["verify"], environment)).stdout).toContain("Nothing is wrong.");
  }, 240_000);

  it("leaves backups whole that were made in the middle of it and after it", async () => {
    const after = join(folder, "after.tar");
    expect((await runServiceTool(["backup", after], environment)).exitCode).toBe(0);
    for (const archive of [join(folder, "half.tar"), after]) {
      const target = { SLIPWAY_DATA: join(folder, randomUUID()), DATABASE_URL: "" };
      expect(await runServiceTool(["restore", archive], target)).toMatchObject({ exitCode: 0, stderr: "" });
      const { stdout } = await runServiceTool(["verify", "--quick"], target);
      expect(stdout).toContain("Nothing is wrong.");
      const doctor = await runServiceTool(["doctor"], target);
      expect(doctor.stdout).toMatch(/[✓!] Key: /);
    }
  }, 240_000);

  it("is done by hand where the key is a variable, and says how", async () => {
    const [current = "", links = ""] = keyWords();
    const alone = await runServiceTool(["keys", "rotate"], { ...environment, SLIPWAY_SECRET_KEY: current });
    expect([alone.exitCode, alone.stderr]).toEqual([2, expect.stringContaining("openssl rand -hex 32")]);
    const fresh = randomBytes(32).toString("hex");
    const given = { ...environment, SLIPWAY_SECRET_KEY: [fresh, current, links].join(",") };
    const done = await runServiceTool(["keys", "rotate", "--json"], given);
    expect(done).toMatchObject({ exitCode: 0, stderr: "" });
    const { replaceFormerKeysBy } = JSON.parse(done.stdout) as { replaceFormerKeysBy: string };
    expect(replaceFormerKeysBy.split(",")).toEqual([expect.stringMatching(/^links-only:/), links]);
    const after = { ...environment, SLIPWAY_SECRET_KEY: `${fresh},${replaceFormerKeysBy}` };
    expect((await runServiceTool(["doctor"], after)).stdout).toMatch(/✓ Key: /);
    // The file was not touched: it is not what is in use there.
    expect(keyWords()).toEqual([current, links]);
  }, 120_000);
});
