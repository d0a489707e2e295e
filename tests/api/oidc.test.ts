import { afterAll, beforeAll, expect, it } from "vitest";
import { findFreePort } from "../support/free-port.ts";
import { startOidcProvider, type OidcProvider } from "../support/oidc-provider.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";

let slipway: Slipway;
let provider: OidcProvider;
let publicUrl: string;
const email = "mate@halyard.example";

beforeAll(async () => {
  const port = await findFreePort();
  publicUrl = `http://127.0.0.1:${port}`;
  provider = await startOidcProvider("slipway", `${publicUrl}/sign-in/oidc/callback`);
  slipway = await startSlipway({
    environment: {
      SLIPWAY_PORT: String(port),
      SLIPWAY_PUBLIC_URL: publicUrl,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: "slipway",
    },
  });
  const administrator = await slipway.signInAs(/administrator/i);
  await administrator.client.call("addOperatorUser", { body: { email, role: "reviewer" } });
});
afterAll(async () => {
  await slipway.stop();
  await provider.stop();
});

async function signIn(address: string, returnTo = "/reviews") {
  const left = await fetch(`${publicUrl}/sign-in/oidc?return=${encodeURIComponent(returnTo)}`, {
    redirect: "manual",
  });
  const note = left.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const callback = await provider.visit(left.headers.get("location") ?? "", address);
  return { note, callback, back: await fetch(callback, { headers: { cookie: note }, redirect: "manual" }) };
}

it("is offered to whoever comes", async () => {
  const settings = (await (await fetch(`${publicUrl}/v1/settings`)).json()) as { signIn: { oidc: boolean } };
  expect(settings.signIn.oidc).toBe(true);
});

it("signs in the person whom the Users page knows by the verified address, and goes back to where they were", async () => {
  const { back } = await signIn(email);
  expect([back.status, back.headers.get("location")]).toEqual([303, "/reviews"]);
  const cookie =
    back.headers
      .getSetCookie()
      .find((each) => each.startsWith("slipway_session"))
      ?.split(";")[0] ?? "";
  const me = await (await fetch(`${publicUrl}/v1/me`, { headers: { cookie } })).json();
  expect(me).toMatchObject({ email, operatorRoles: ["reviewer"] });
  expect((await signIn(email)).back.status).toBe(303);
});

it("lets nobody in whom no Users page names, and says what to do", async () => {
  const { back } = await signIn("stranger@halyard.example");
  expect(back.status).toBe(403);
  expect(await back.text()).toContain("Ask an owner of your publisher");
});

it("takes no answer without the note of this very browser, and no answer twice", async () => {
  const { note, callback } = await signIn(email);
  expect((await fetch(callback, { redirect: "manual" })).status).toBe(401);
  expect((await fetch(callback, { headers: { cookie: note }, redirect: "manual" })).status).toBe(401);
});

it.each(["//evil.example", "https://evil.example", "/\\evil.example"])(
  "never goes on to %s",
  async (address) => {
    expect((await signIn(email, address)).back.headers.get("location")).toBe("/");
  },
);
