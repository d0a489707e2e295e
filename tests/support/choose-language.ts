import type { Page } from "playwright-core";

/** Sets the language of the account that is signed in, and with it the colours if they are given. */
export async function chooseLanguage(
  page: Page,
  language: "en" | "zh-CN",
  theme: "light" | "dark" = "light",
): Promise<void> {
  const status = await page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" };
    return (await fetch("/v1/me", { method: "PATCH", headers, body })).status;
  }, JSON.stringify({ language, theme }));
  if (status !== 200) throw new Error(`choosing ${language} answered ${status}`);
}
