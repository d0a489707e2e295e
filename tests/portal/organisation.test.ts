import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers, openWindow, startBrowser, takePicture } from "../support/browser.ts";
import { chooseLanguage } from "../support/choose-language.ts";
import { findFreePort } from "../support/free-port.ts";
import { startOidcProvider, type OidcProvider } from "../support/oidc-provider.ts";
import type { Person } from "../support/person.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";

const publisherId = "halyard";
let slipway: Slipway;
let provider: OidcProvider;
let browser: Browser;
let administrator: Person;

beforeAll(async () => {
  const port = await findFreePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  provider = await startOidcProvider("slipway", `${publicUrl}/sign-in/oidc/callback`, () => ({
    groups: ["riggers"],
  }));
  slipway = await startSlipway({
    environment: {
      SLIPWAY_PORT: String(port),
      SLIPWAY_PUBLIC_URL: publicUrl,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: "slipway",
    },
  });
  administrator = await slipway.signInAs(/administrator/i);
  await administrator.client.call("createPublisher", { body: { publisherId, name: "Halyard" } });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await slipway.stop();
  await provider.stop();
});

/** A window in which the administrator is signed in. */
async function openAsAdministrator(looks: Parameters<typeof openWindow>[2] = {}) {
  const visitor = await openWindow(browser, slipway.url, looks);
  const [name = "", value = ""] = administrator.cookie.split(/=(.*)/s);
  await visitor.context.addCookies([{ name, value, url: slipway.url }]);
  return visitor;
}

describe("people of an organisation with an identity provider of its own", () => {
  it("get the role of their group, which an administrator gives on the Users page", async () => {
    const { page, context, errors } = await openAsAdministrator();
    await page.goto(`/users?team=${publisherId}`);
    const groups = page.getByRole("region", { name: "Groups" });
    await groups.getByRole("button", { name: "Add a group" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Group").fill("riggers");
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, "users add a group");
    await dialog.getByLabel("Role").selectOption("owner");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await groups.getByRole("row", { name: /riggers.*Owner/ }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it("sign in with a button and come back to the page that they wanted", async () => {
    const { page, context, errors } = await openWindow(browser, slipway.url);
    await page.goto(`/users?team=${publisherId}`);
    const button = page.getByRole("link", { name: "Sign in with your organisation" });
    await button.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, "sign-in with an organisation");
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByPlaceholder(/login/i).fill("rigger@halyard.example");
    await page.getByPlaceholder(/password/i).fill("any");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /continue/i }).click();
    await page.waitForURL(`${slipway.url}/**`);
    // The provider's own pages ask for fonts of another site.
    errors.length = 0;
    await page.getByText("by the group riggers").waitFor();
    expect(new URL(page.url()).search).toBe(`?team=${publisherId}`);
    expect(errors).toEqual([]);
    await context.close();
  });

  it("are shown with their group, which is taken back with their roles, also narrow and in Chinese", async () => {
    const { page, context, errors } = await openAsAdministrator({ width: 360 });
    await page.goto("/");
    await chooseLanguage(page, "zh-CN");
    await page.goto(`/users?team=${publisherId}`);
    await page.getByText("来自组 riggers").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth + 1)).toBe(
      true,
    );
    await takePicture(page, "users with groups zh-CN narrow");
    await page.getByRole("button", { name: "收回 riggers 的角色" }).click();
    await page.getByRole("dialog").getByText("1 人会立即失去该角色").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "收回", exact: true }).click();
    await page.getByText("来自组 riggers").waitFor({ state: "detached" });
    await page.getByText("此处没有拥有角色的组。").waitFor();
    expect(errors).toEqual([]);
    await chooseLanguage(page, "en");
    await context.close();
  });
});

it("leads to the page for passwords", async () => {
  const { page, context } = await openWindow(browser, slipway.url);
  await page.goto("/");
  await page.getByRole("link", { name: "Sign in with a password" }).click();
  await page.getByLabel("E-mail address").waitFor();
  await context.close();
});
