import { mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommandLine } from "#run-command-line.ts";
import { startFakeServer, type FakeRequest, type FakeServer } from "#testing/fake-server.ts";
import { recordingTerminal } from "#testing/recording-terminal.ts";

let server: FakeServer;
let home: string;
let polls = 0;

const me = { principalId: "p1", name: "Ada Byte" };

function answer({ path, body }: FakeRequest) {
  if (path.endsWith("/openid-configuration"))
    return {
      json: {
        token_endpoint: `${server.url}/common/oauth2/v2.0/token`,
        device_authorization_endpoint: `${server.url}/device`,
      },
    };
  if (path === "/device")
    return {
      json: {
        device_code: "d",
        user_code: "ABCD-EFGH",
        verification_uri: `${server.url}/d`,
        expires_in: 60,
        interval: 0,
      },
    };
  if (path.endsWith("/token")) {
    const form = new URLSearchParams(body.toString());
    if (form.get("grant_type") === "client_credentials")
      return { json: { access_token: "of-client", expires_in: 3600 } };
    if (form.get("grant_type") === "refresh_token")
      return { json: { access_token: "renewed", expires_in: "3600" } };
    return ++polls < 3
      ? { status: 400, json: { error: "authorization_pending" } }
      : { json: { access_token: "of-person", expires_in: 0, refresh_token: "r" } };
  }
  return path === "/v1/me" ? { json: me } : { json: { items: [] } };
}

beforeEach(async () => {
  polls = 0;
  server = await startFakeServer(answer);
  home = await mkdtemp(join(tmpdir(), "slipway-home-"));
});
afterEach(() => server.stop());

async function run(env: Record<string, string>, ...argv: string[]) {
  const terminal = recordingTerminal({ env: { SLIPWAY_CONFIG_HOME: home, ...env } });
  return { exitCode: await runCommandLine(argv, terminal), ...terminal };
}

function sentToken(): string | undefined {
  return server.requests.findLast(({ path }) => path.startsWith("/v1/"))?.headers.authorization;
}

describe("sign-in", () => {
  it("waits for the person to confirm the code, then keeps server and token for this user alone", async () => {
    const { exitCode, told } = await run({}, "sign-in", "--server", server.url);
    expect(exitCode).toBe(0);
    expect(told[0]).toContain("ABCD-EFGH");
    expect(told.at(-1)).toBe(`Signed in to ${server.url} as Ada Byte.`);
    const file = join(home, "credentials.json");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ server: server.url });
  });

  it("renews an old token, and is forgotten by sign-out", async () => {
    await run({}, "sign-in", "--server", server.url);
    expect((await run({}, "publishers")).exitCode).toBe(0);
    expect(sentToken()).toBe("Bearer renewed");
    await run({}, "sign-out");
    const after = await run({ SLIPWAY_URL: server.url }, "publishers");
    expect(after.exitCode).toBe(1);
    expect(after.told[0]).toContain("[not-signed-in]");
  });

  it("takes a token instead", async () => {
    await run({}, "sign-in", "--server", server.url, "--token", "given");
    await run({}, "publishers");
    expect(sentToken()).toBe("Bearer given");
  });
});

describe("identity", () => {
  it("comes from SLIPWAY_TOKEN first, then from client credentials, then from the sign-in", async () => {
    await run({}, "sign-in", "--server", server.url, "--token", "stored");
    const client = { SLIPWAY_CLIENT_ID: "c", SLIPWAY_CLIENT_SECRET: "s", SLIPWAY_TENANT: "t" };
    await run({ ...client, SLIPWAY_TOKEN: "of-environment" }, "publishers");
    expect(sentToken()).toBe("Bearer of-environment");
    await run(client, "publishers");
    expect(sentToken()).toBe("Bearer of-client");
    await run({}, "publishers");
    expect(sentToken()).toBe("Bearer stored");
  });

  it("ends with 3 when nobody listens at the server's address", async () => {
    await server.stop();
    const { exitCode, told } = await run({ SLIPWAY_TOKEN: "t", SLIPWAY_URL: server.url }, "publishers");
    expect(exitCode).toBe(3);
    expect(told[0]).toContain("[server-unreachable]");
    expect(told[1]).toContain("slipway start");
  });
});
