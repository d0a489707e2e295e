import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { openWindow, startBrowser, type Looks, type Visitor } from "../support/browser.ts";
import type { Person } from "../support/person.ts";
import { startSlipway, type Slipway } from "../support/slipway.ts";

/** Roles of the demo, as the terminal names their links. */
export type DemoRole = "owner" | "contributor" | "reviewer" | "support" | "administrator" | "customer";

/** The service with its demo, and a browser. */
export interface DemoStage {
  slipway: Slipway;
  browser: Browser;
  /** The same person over the API. */
  signIn(role: DemoRole): Promise<Person>;
  /** A window in which somebody is signed in; nobody without a role. */
  open(role: DemoRole | undefined, looks?: Looks): Promise<Visitor>;
  stop(): Promise<void>;
}

export async function setDemoStage(): Promise<DemoStage> {
  const slipway = await startSlipway({ parameters: [] });
  const browser = await startBrowser();
  const owner = await slipway.signInAs(/owner/i);
  await waitForDemo(owner);
  return {
    slipway,
    browser,
    signIn: (role) => slipway.signInAs(new RegExp(role, "i")),
    open: async (role, looks) => {
      const visitor = await openWindow(browser, slipway.url, looks);
      if (role !== undefined) await visitor.page.goto(linkOf(slipway, role));
      return visitor;
    },
    stop: async () => {
      await browser.close();
      await slipway.stop();
    },
  };
}

/** Until every offer of the demo is at its stage. */
async function waitForDemo(owner: Person): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { facets } = await owner.client.call("listOffers", {});
    const { status } = facets;
    if (
      status["succeeded"] === 1 &&
      status["failed"] === 1 &&
      status["waitingForPublisherReview"] === 1 &&
      status["running"] === 1
    )
      return;
    await sleep(200);
  }
  throw new Error("the demo is not complete after a minute");
}

function linkOf(slipway: Slipway, role: DemoRole): string {
  const line = slipway
    .output()
    .split("\n")
    .find((text) => text.toLowerCase().includes(role) && text.includes("/sign-in/"));
  return /\/sign-in\/[\w-]+/.exec(line ?? "")?.[0] ?? "/";
}
