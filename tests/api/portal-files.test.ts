import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSlipway, type Slipway } from "../support/slipway.ts";

let slipway: Slipway;

beforeAll(async () => {
  slipway = await startSlipway();
});
afterAll(() => slipway.stop());

async function get(path: string, encodings = "gzip, br"): Promise<Response> {
  return fetch(slipway.url + path, { headers: { accept: "text/html", "accept-encoding": encodings } });
}

/** The page names its script by the hash of its content. */
async function scriptOfPage(): Promise<string> {
  const page = await (await get("/offers")).text();
  return /\/assets\/[\w-]+\.js/.exec(page)?.[0] ?? "";
}

describe("the portal's files", () => {
  it("the page is asked for anew each time, so that an upgrade is seen at once", async () => {
    for (const path of ["/", "/offers", "/publishers/harbour/offers/relay/edit", "/index.html"]) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get("cache-control")]).toEqual([path, 200, "no-cache"]);
    }
  });

  it("a script is kept for a year under the name that its content gives it", async () => {
    const answer = await get(await scriptOfPage());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  it.each(["gzip", "br"])("a script is sent compressed to a browser that takes %s", async (encoding) => {
    const script = await scriptOfPage();
    const answer = await get(script, encoding);
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(answer.headers.get("vary")).toBe("accept-encoding");
    const plain = await get(script, "identity");
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(Number(answer.headers.get("content-length"))).toBeLessThan(
      Number(plain.headers.get("content-length")) / 2,
    );
    expect(await answer.text()).toBe(await plain.text());
  });
});
