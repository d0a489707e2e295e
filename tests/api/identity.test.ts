import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTeam, type Team } from "../support/publisher-team.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";

const publisherId = "lantern";
const partner = "https://cloudpartner.azure.com";
let slipway: Slipway;
let team: Team;

beforeAll(async () => {
  slipway = await startSlipway();
  team = await createTeam(slipway, publisherId);
});
afterAll(() => slipway.stop());

function post(path: string, form: Record<string, string>): Promise<Response> {
  return fetch(slipway.url + path, { method: "POST", body: new URLSearchParams(form) });
}

async function whoIs(token: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(`${slipway.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

async function addProgram(name: string) {
  const { client } = team.owner;
  const program = await client.call("addPublisherUser", {
    params: { publisherId },
    body: { kind: "service-principal", name, role: "contributor" },
  });
  const params = { publisherId, principalId: program.principalId };
  const { secret, id } = await client.call("createClientSecret", { params, body: {} });
  return { program, params, secret, secretId: id };
}

describe("client credentials", () => {
  it("get a token as Microsoft's v1 endpoint gives it, with numbers as texts", async () => {
    const { program, secret } = await addProgram("v1");
    const answer = await post(`/${program.tenantId}/oauth2/token`, {
      grant_type: "client_credentials",
      client_id: program.applicationId ?? "",
      client_secret: secret,
      resource: partner,
    });
    const body = (await answer.json()) as Record<string, string>;
    expect(answer.status).toBe(200);
    expect(body["expires_on"]).toMatch(/^\d{10}$/);
    expect(body["resource"]).toBe(partner);
    expect((await whoIs(body["access_token"] ?? "")).body).toMatchObject({
      name: "v1",
      kind: "service-principal",
    });
  });

  it("get a token by v2, for this server's own address too", async () => {
    const { program, secret } = await addProgram("v2");
    for (const scope of [`${partner}/.default`, `${slipway.url}/.default`]) {
      const answer = await post("/common/oauth2/v2.0/token", {
        grant_type: "client_credentials",
        client_id: program.applicationId ?? "",
        client_secret: secret,
        scope,
      });
      const body = (await answer.json()) as { access_token: string; expires_in: number };
      expect(body.expires_in).toBe(3600);
      expect((await whoIs(body.access_token)).status).toBe(200);
    }
  });

  it("are refused with a wrong or revoked secret, at another tenant, and for another service", async () => {
    const { program, params, secret, secretId } = await addProgram("wrong");
    const right = {
      grant_type: "client_credentials",
      client_id: program.applicationId ?? "",
      client_secret: secret,
    };
    const ask = async (tenant: string | undefined, form: Record<string, string>) => {
      const answer = await post(`/${tenant}/oauth2/token`, { ...right, resource: partner, ...form });
      return `${answer.status} ${((await answer.json()) as { error: string }).error}`;
    };
    expect(await ask(program.tenantId, { client_secret: "guess" })).toBe("401 invalid_client");
    expect(await ask("0b6f2f52-4d0a-4c0e-9f3d-6f8e1a7b2c3d", {})).toBe("400 invalid_request");
    expect(await ask(program.tenantId, { resource: "https://graph.microsoft.com" })).toBe(
      "400 invalid_resource",
    );
    expect(await ask(program.tenantId, { grant_type: "password" })).toBe("400 unsupported_grant_type");
    await team.owner.client.call("deleteClientSecret", { params: { ...params, secretId } });
    expect(await ask(program.tenantId, {})).toBe("401 invalid_client");
  });

  it("lose every right with the role, whatever the token says", async () => {
    const { program, params, secret } = await addProgram("leaver");
    const answer = await post("/common/oauth2/v2.0/token", {
      grant_type: "client_credentials",
      client_id: program.applicationId ?? "",
      client_secret: secret,
      scope: `${partner}/.default`,
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const read = () =>
      fetch(`${slipway.url}/v1/publishers/${publisherId}`, { headers: { authorization: `Bearer ${token}` } });
    expect((await read()).status).toBe(200);
    await team.owner.client.call("removePublisherUser", { params });
    expect((await read()).status).toBe(404);
  });
});

describe("device sign-in", () => {
  async function begin() {
    const answer = await fetch(`${slipway.url}/common/v2.0/.well-known/openid-configuration`);
    const provider = (await answer.json()) as Record<string, string>;
    const device = await fetch(provider["device_authorization_endpoint"] ?? "", {
      method: "POST",
      body: new URLSearchParams({ client_id: "slipway-cli", scope: `${partner}/.default offline_access` }),
    });
    const codes = (await device.json()) as { device_code: string; user_code: string };
    const poll = async () => {
      const body = new URLSearchParams({
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        client_id: "slipway-cli",
        device_code: codes.device_code,
      });
      const polled = await fetch(provider["token_endpoint"] ?? "", { method: "POST", body });
      return (await polled.json()) as { error?: string; access_token?: string; refresh_token?: string };
    };
    return { ...codes, poll };
  }

  it("waits for the person, then acts in their name and renews itself", async () => {
    const { user_code: userCode, poll } = await begin();
    expect((await poll()).error).toBe("authorization_pending");
    const { client } = team.contributor;
    const shown = await client.call("getDeviceSignIn", { params: { userCode: userCode.toLowerCase() } });
    expect(shown).toMatchObject({ userCode, state: "waiting", clientName: "Slipway command line" });
    await client.call("decideDeviceSignIn", { params: { userCode }, body: { decision: "approve" } });
    const tokens = await poll();
    expect((await whoIs(tokens.access_token ?? "")).body).toMatchObject({
      email: `contributor@${publisherId}.example`,
    });
    const renewed = await post("/common/oauth2/v2.0/token", {
      grant_type: "refresh_token",
      client_id: "slipway-cli",
      refresh_token: tokens.refresh_token ?? "",
    });
    const next = (await renewed.json()) as { access_token: string; refresh_token: string };
    expect((await whoIs(next.access_token)).status).toBe(200);
    expect(next.refresh_token).not.toBe(tokens.refresh_token);
  });

  it("gives nothing when the person refuses, and the code works once", async () => {
    const { user_code: userCode, poll } = await begin();
    const { client } = team.contributor;
    await client.call("decideDeviceSignIn", { params: { userCode }, body: { decision: "deny" } });
    expect((await poll()).error).toBe("access_denied");
    await expect(
      client.call("decideDeviceSignIn", { params: { userCode }, body: { decision: "approve" } }),
    ).rejects.toMatchObject({ problem: { code: "device-code-not-found" } });
  });
});

describe("tokens that are none of ours", () => {
  const foreign = [
    ["an API token that was never made", "slw_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
    ["text", "nonsense"],
    ["an unsigned token", "eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0."],
  ];
  it.each(foreign)("are refused: %s", async (_name, token) => {
    expect(await whoIs(token ?? "")).toMatchObject({ status: 401, body: { code: "token-invalid" } });
  });

  it("are refused by signature when somebody else has signed the same claims", async () => {
    const { program, secret } = await addProgram("forged");
    const answer = await post("/common/oauth2/v2.0/token", {
      grant_type: "client_credentials",
      client_id: program.applicationId ?? "",
      client_secret: secret,
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const [header, , signature] = token.split(".");
    const claims = Buffer.from(JSON.stringify({ oid: "x", aud: partner, exp: 9_999_999_999 })).toString(
      "base64url",
    );
    expect((await whoIs(`${header}.${claims}.${signature}`)).status).toBe(401);
  });
});

describe("sign-in links and sessions", () => {
  it("work once, and answer a page afterwards", async () => {
    const { principalId } = await team.reviewer.client.call("getMe", {});
    const { url } = await team.administrator.client.call("createSignInLink", { params: { principalId } });
    const open = () => fetch(slipway.url + new URL(url).pathname, { redirect: "manual" });
    const first = await open();
    expect(first.status).toBe(303);
    expect(first.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
    const second = await open();
    expect([second.status, second.headers.get("content-type")]).toEqual([401, "text/html; charset=utf-8"]);
    expect(await second.text()).toContain("登录链接");
  });

  it("end with signing out", async () => {
    const { principalId } = await team.support.client.call("getMe", {});
    const { url } = await team.administrator.client.call("createSignInLink", { params: { principalId } });
    const opened = await fetch(slipway.url + new URL(url).pathname, { redirect: "manual" });
    const cookie = opened.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const call = (path: string, method: string) =>
      fetch(slipway.url + path, { method, headers: { cookie, origin: slipway.url } });
    expect((await call("/v1/me", "GET")).status).toBe(200);
    expect((await call("/v1/me/sign-out", "POST")).status).toBe(204);
    expect((await call("/v1/me", "GET")).status).toBe(401);
  });

  it("change nothing for a page of another site", async () => {
    const { cookie } = team.owner;
    for (const headers of [{ cookie, origin: "https://evil.example" }, { cookie }]) {
      const answer = await fetch(`${slipway.url}/v1/me`, {
        method: "PATCH",
        headers: { ...headers, "content-type": "application/json" },
        body: '{"name":"Mallory"}',
      });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: "cross-site-request" });
    }
  });
});

describe("the last one", () => {
  it("stays: neither a publisher's owner nor the operator's administrator can be removed", async () => {
    const owner = await team.owner.client.call("getMe", {});
    const params = { publisherId, principalId: owner.principalId };
    const refusal = { problem: { code: "last-owner" } };
    await expect(team.owner.client.call("removePublisherUser", { params })).rejects.toMatchObject(refusal);
    const demote = team.owner.client.call("updatePublisherUser", { params, body: { role: "contributor" } });
    await expect(demote).rejects.toMatchObject(refusal);
    const { principalId } = await team.administrator.client.call("getMe", {});
    const leave = team.administrator.client.call("removeOperatorUser", {
      params: { principalId, role: "administrator" },
    });
    await expect(leave).rejects.toMatchObject(refusal);
  });
});

describe("a password", () => {
  const password = "correct horse battery";
  const submit = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(slipway.url + path, {
      method: "POST",
      body: new URLSearchParams(form),
      headers: { origin: slipway.url, ...headers },
      redirect: "manual",
    });
  const signInAs = (email: string, given: string) => submit("/sign-in/password", { email, password: given });
  const email = `owner@${publisherId}.example`;

  it("is set by who is signed in, with twelve characters or more", async () => {
    const { cookie } = team.owner;
    expect((await submit("/sign-in/set-password", { password })).status).toBe(401);
    expect((await submit("/sign-in/set-password", { password: "short" }, { cookie })).status).toBe(400);
    expect((await submit("/sign-in/set-password", { password }, { cookie })).status).toBe(200);
  });

  it("signs in, whatever the case of the address", async () => {
    const answer = await signInAs(email.toUpperCase(), password);
    expect(answer.status).toBe(303);
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const me = await (await fetch(`${slipway.url}/v1/me`, { headers: { cookie } })).json();
    expect(me).toMatchObject({ email });
  });

  it("is refused when wrong, from another site, and after ten guesses even when right", async () => {
    const foreign = await submit(
      "/sign-in/password",
      { email, password },
      { origin: "https://evil.example" },
    );
    expect(foreign.status).toBe(403);
    for (let guess = 0; guess < 10; guess += 1)
      expect((await signInAs(email, `guess ${guess}`)).status).toBe(401);
    expect((await signInAs(email, password)).status).toBe(429);
    expect((await signInAs("nobody@example.org", password)).status).toBe(401);
  });
});
