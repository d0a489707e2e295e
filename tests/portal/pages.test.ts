import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPagePaths } from "./page-paths.ts";
import { findBarriers, takePicture, type Looks, type Visitor } from "../support/browser.ts";
import { chooseLanguage } from "../support/choose-language.ts";
import { setDemoStage, type DemoRole, type DemoStage } from "./demo-stage.ts";

let stage: DemoStage;
let reviewId = "";
let incidentId = "";

beforeAll(async () => {
  stage = await setDemoStage();
  const reviewer = await stage.signIn("reviewer");
  reviewId =
    (await reviewer.client.call("listReviews", { query: { state: "waiting" } })).items[0]?.reviewId ?? "";
  const owner = await stage.signIn("owner");
  const incident = await owner.client.call("createIncident", {
    params: { publisherId: "quayside" },
    body: {
      offerId: "ballast-import",
      runNumber: 1,
      step: "certification",
      problemType: "publishing",
      category: "certification",
      title: "What does this rule want?",
      description: "The form's outputs, I suppose.",
      contact: { name: "Olivia Owens", email: "olivia@quayside.example" },
    },
  });
  incidentId = incident.incidentId;
});
afterAll(() => stage.stop());

/** Who looks at a page, where it is not the publisher's owner. */
const visitors: Record<string, DemoRole> = {
  "/reviews": "reviewer",
  "/publishers/$publisherId/reviews/$reviewId": "reviewer",
  "/users": "administrator",
  "/rules": "administrator",
  "/mailbox": "administrator",
  "/storefront": "customer",
  "/storefront/$publisherId/$offerId": "customer",
  "/storefront/$publisherId/$offerId/plans/$planId/create": "customer",
};
const looks: Record<string, Looks> = {
  "wide, light, English": { width: 1280 },
  "narrow, dark, Chinese": { width: 400, colorScheme: "dark", locale: "zh-CN" },
};

function addressOf(path: string): string {
  const isStatus = path.endsWith("/status");
  const values: Record<string, string> = {
    publisherId: "quayside",
    offerId: isStatus ? "tidewater-cluster" : "telemetry",
    planId: "standard",
    reviewId,
    incidentId,
  };
  return path.replace(/\$(\w+)/g, (_, name: string) => values[name] ?? "");
}

async function openAs(role: DemoRole, look: Looks): Promise<Visitor> {
  const visitor = await stage.open(role, look);
  if (look.locale === "zh-CN") await chooseLanguage(visitor.page, "zh-CN", "dark");
  return visitor;
}

describe.each(Object.entries(looks))("every page, %s", (name, look) => {
  const windows = new Map<DemoRole, Promise<Visitor>>();

  /** One window for each role, which goes from page to page. */
  function windowOf(role: DemoRole): Promise<Visitor> {
    const opened = windows.get(role) ?? openAs(role, look);
    windows.set(role, opened);
    return opened;
  }

  it.each(readPagePaths())("%s has a heading, no error and no barrier", async (path) => {
    const { page, errors } = await windowOf(visitors[path] ?? "owner");
    await page.goto(addressOf(path), { waitUntil: "domcontentloaded" });
    await page.locator("h1").first().waitFor({ timeout: 20_000 });
    // Pages that are told of changes keep a connection open, and are never idle.
    await page.waitForLoadState("networkidle", { timeout: 1500 }).catch(() => {});
    await takePicture(page, `${path.replace(/\W+/g, "-").replace(/^-/, "")} ${name}`);
    expect(errors).toEqual([]);
    expect(await findBarriers(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
  });
});

type Page = Awaited<ReturnType<DemoStage["open"]>>["page"];

function isWiderThanWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
}
