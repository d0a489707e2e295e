import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const programs = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];
const pictures = join(import.meta.dirname, "../../test-artifacts");

/** The machine's own Chromium, without the services that it would look for on the internet. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? programs.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error("Chromium is missing: apt-get install chromium, or set CHROMIUM");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export interface Looks {
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  locale?: "en-US" | "zh-CN";
}

/** A visitor with a window of their own; errors of the page fail the test that reads them. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** What the page threw and what the browser's console called an error. */
  errors: string[];
}

export async function openWindow(browser: Browser, baseURL: string, looks: Looks = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: looks.width ?? 1280, height: looks.height ?? 900 },
    colorScheme: looks.colorScheme ?? "light",
    locale: looks.locale ?? "en-US",
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !isExpected(message.text())) errors.push(message.text());
  });
  return { page, context, errors };
}

/** The browser reports every refused request, also those that a page asks for to learn that there is nothing. */
function isExpected(text: string): boolean {
  return /Failed to load resource: the server responded with a status of (401|403|404|409|412|422)/.test(
    text,
  );
}

/** Rules of WCAG 2.2 A and AA that the page breaks, each with the elements. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Focus sentinels of Fluent UI: they pass the focus on and are never left with it.
    .exclude("[data-tabster-dummy]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Keeps a picture of the page among the test's results, for people to look at. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}
