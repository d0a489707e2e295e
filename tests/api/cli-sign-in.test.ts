import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";
import { waitUntil } from "../support/wait-until.ts";

const cli = join(import.meta.dirname, "../../apps/cli/src/main.ts");
const home = mkdtempSync(join(tmpdir(), "slipway-cli-"));
let slipway: Slipway;
let team: Team;

beforeAll(async () => {
  slipway = await startSlipway();
  team = await createTeam(slipway, "hawser");
});
afterAll(() => slipway.stop());

function runCli(environment: Record<string, string>, ...words: string[]) {
  const env = { PATH: process.env["PATH"] ?? "", SLIPWAY_CONFIG_HOME: home, ...environment };
  const child = spawn(process.execPath, [cli, ...words], { env });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { output: () => output, ended };
}

it("signs a person in by device code and keeps working as that person", async () => {
  const signIn = runCli({}, "sign-in", "--server", slipway.url);
  const userCode = await waitUntil(
    "a code to confirm",
    () => /\b[A-Z]{4}-[A-Z]{4}\b/.exec(signIn.output())?.[0],
  );
  expect(signIn.output()).toContain(`${slipway.url}/device?code=${userCode}`);
  await team.contributor.client.call("decideDeviceSignIn", {
    params: { userCode },
    body: { decision: "approve" },
  });
  expect(await signIn.ended).toBe(0);
  const publishers = runCli({}, "publishers", "--json");
  expect(await publishers.ended).toBe(0);
  expect(publishers.output()).toContain('"hawser"');
});

it("signs a program in by client id and secret", async () => {
  const params = { publisherId: "hawser" };
  const {
    principalId,
    applicationId = "",
    tenantId = "",
  } = await team.owner.client.call("addPublisherUser", {
    params,
    body: { kind: "service-principal", name: "ci", role: "contributor" },
  });
  const { secret } = await team.owner.client.call("createClientSecret", {
    params: { ...params, principalId },
    body: {},
  });
  const program = {
    SLIPWAY_URL: slipway.url,
    SLIPWAY_CLIENT_ID: applicationId,
    SLIPWAY_CLIENT_SECRET: secret,
    SLIPWAY_TENANT: tenantId,
  };
  const offers = runCli(program, "offers", "list", "--json");
  expect([await offers.ended, offers.output().trim()]).toEqual([0, expect.stringContaining("[]") as string]);
  const refused = runCli({ ...program, SLIPWAY_CLIENT_SECRET: "guess" }, "offers", "list");
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain("client-credentials-invalid");
});
