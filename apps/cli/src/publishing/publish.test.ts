import { afterEach, describe, expect, it } from "vitest";
import type { OfferStatusDetail, Run, StepStatus } from "@slipway/contracts";
import { stepIds } from "@slipway/contracts";
import { runCommandLine } from "#run-command-line.ts";
import { startFakeServer, type FakeAnswer, type FakeRequest, type FakeServer } from "#testing/fake-server.ts";
import { recordingTerminal } from "#testing/recording-terminal.ts";

let server: FakeServer;
afterEach(() => server.stop());

const now = "2026-11-24T12:00:00.000Z";

function statusAt(step: Run["step"], state: Run["state"], stepStatus: StepStatus): OfferStatusDetail {
  const at = stepIds.indexOf(step);
  const steps = stepIds.map((id, index) => ({
    id,
    title: { en: id, "zh-CN": `步骤 ${id}` },
    description: { en: "", "zh-CN": "" },
    status: index < at ? ("complete" as const) : index === at ? stepStatus : ("notStarted" as const),
    progress: 0,
    messages: [],
  }));
  const run = { runNumber: 3, state, step, steps } as unknown as Run;
  return { status: "running", statusSince: now, run, steps, allowedMoves: [] };
}

/** A server on which Publish starts run 3, and whose status goes through the given ones and stays at the last. */
async function serve(
  statuses: readonly OfferStatusDetail[],
  publish: FakeAnswer = { status: 202, json: { runNumber: 3 } },
) {
  let asked = 0;
  server = await startFakeServer(({ path }) => {
    if (path.endsWith("/publish")) return publish;
    return { json: statuses[Math.min(asked++, statuses.length - 1)] };
  });
}

async function run(...argv: string[]) {
  const terminal = recordingTerminal({ env: { SLIPWAY_URL: server.url, SLIPWAY_TOKEN: "secret" } });
  const exitCode = await runCommandLine(argv, terminal);
  return { exitCode, ...terminal };
}

describe("slipway publish --watch", () => {
  it("ends with 0 when preview is reached, telling each step once", async () => {
    await serve([
      statusAt("certification", "running", "inProgress"),
      statusAt("packaging", "running", "inProgress"),
      statusAt("publisher-sign-off", "waiting", "waitingForPublisherReview"),
    ]);
    const { exitCode, told, stdout } = await run("publish", "quay/relay", "--watch");
    expect(exitCode).toBe(0);
    expect(told.filter((line) => line.includes("certification: complete"))).toHaveLength(1);
    expect(told.at(-1)).toContain("can be previewed");
    expect(stdout).toBe("");
  });

  it("ends with 1 when the run has failed, and names the step", async () => {
    await serve([statusAt("certification", "failed", "blocked")]);
    const { exitCode, told } = await run("publish", "quay/relay", "--watch");
    expect(exitCode).toBe(1);
    expect(told.at(-1)).toContain('failed in step "certification"');
  });

  it("ends with 1 when somebody cancels", async () => {
    await serve([
      statusAt("packaging", "running", "inProgress"),
      statusAt("packaging", "canceled", "canceled"),
    ]);
    expect((await run("publish", "quay/relay", "--watch")).exitCode).toBe(1);
  });

  it("ends with 4 when the time is over and it still goes on", async () => {
    await serve([statusAt("certification", "running", "inProgress")]);
    const { exitCode, told } = await run("publish", "quay/relay", "--watch", "--timeout", "0.2s");
    expect(exitCode).toBe(4);
    expect(told.at(-1)).toContain("goes on in step");
  });

  it("ends with 1 when a newer run has taken over", async () => {
    const superseded = statusAt("certification", "running", "inProgress");
    superseded.run!.runNumber = 4;
    await serve([superseded]);
    expect((await run("publish", "quay/relay", "--watch")).exitCode).toBe(1);
  });

  it("prints one JSON document and nothing else with --json", async () => {
    await serve([statusAt("publisher-sign-off", "waiting", "waitingForPublisherReview")]);
    const { stdout, told } = await run("publish", "quay/relay", "--watch", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 0, run: { runNumber: 3 } });
    expect(told).toEqual([]);
  });

  it("speaks Chinese when asked to", async () => {
    await serve([statusAt("certification", "failed", "blocked")]);
    const terminal = recordingTerminal({
      env: { SLIPWAY_URL: server.url, SLIPWAY_TOKEN: "t" },
      language: "zh-CN",
    });
    await runCommandLine(["publish", "quay/relay", "--watch"], terminal);
    expect(terminal.told.at(-1)).toBe("运行在步骤“步骤 certification”失败。");
  });
});

describe("slipway publish --dry-run", () => {
  const title = { en: "Certification", "zh-CN": "认证" };
  const result = {
    revision: 4,
    wouldReachPreview: false,
    steps: [
      {
        id: "certification",
        title,
        outcome: "would-fail",
        isReached: true,
        estimate: { en: "< 5 days", "zh-CN": "< 5 天" },
        messages: [
          {
            level: "error",
            code: "certification.x",
            text: { en: "It is wrong.", "zh-CN": "有误。" },
            file: "a.json",
            line: 3,
          },
        ],
      },
      {
        id: "publisher-sign-off",
        title: { en: "Sign-off", "zh-CN": "签收" },
        outcome: "would-wait",
        waitsFor: "publisher",
        isReached: false,
        messages: [],
      },
    ],
    findings: [],
    leads: { text: { en: "None.", "zh-CN": "无。" } },
    notificationEmails: ["a@b.example"],
  };
  const events = `: still here\n\nevent: progress\ndata: ${JSON.stringify({ step: "certification", title })}\n\nevent: result\ndata: ${JSON.stringify(result)}\n\n`;

  it("tells each step as it begins, then what would come of it, and ends with 1", async () => {
    server = await startFakeServer(() => ({
      headers: { "content-type": "text/event-stream" },
      bytes: Buffer.from(events),
    }));
    const { exitCode, told, stdout } = await run("publish", "quay/relay", "--dry-run");
    expect(exitCode).toBe(1);
    expect(told).toEqual(["… Certification"]);
    expect(stdout.split("\n").slice(0, 5)).toEqual([
      'Dry run of quay/relay, revision 4: it would fail in step "Certification".',
      "",
      "  ✗ Certification  (would fail, < 5 days)",
      "      a.json:3: It is wrong. [certification.x]",
      "  ? Sign-off  (would wait for the publisher, not reached)",
    ]);
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /v1/publishers/quay/offers/relay/dry-run/events",
    ]);
  });

  it("asks plainly when the stream breaks before the result", async () => {
    server = await startFakeServer(({ method }) =>
      method === "GET"
        ? { bytes: Buffer.from(events.slice(0, events.indexOf("event: result"))) }
        : { json: { ...result, wouldReachPreview: true } },
    );
    const { exitCode, stdout } = await run("publish", "quay/relay", "--dry-run");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("it would reach preview");
  });

  it("gives machines the whole answer", async () => {
    server = await startFakeServer(() => ({ json: result }));
    const { exitCode, stdout, told } = await run("publish", "quay/relay", "--dry-run", "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ revision: 4, wouldReachPreview: false });
    expect(told).toEqual([]);
  });
});

describe("slipway publish, refused", () => {
  const problem = {
    code: "prerequisites-not-met",
    status: 422,
    detail: "The offer is not complete.",
    detailZh: "产品/服务尚不完整。",
    problems: [
      {
        code: "title-required",
        pointer: "/offer/title",
        message: "The title is missing.",
        fix: "Fill it in.",
      },
    ],
  };

  it("lists every field with its path and fix, and ends with 1", async () => {
    await serve([], { status: 422, json: problem });
    const { exitCode, told, stdout } = await run("publish", "quay/relay");
    expect(exitCode).toBe(1);
    expect(told).toEqual([
      "slipway: The offer is not complete. [prerequisites-not-met]",
      "  /offer/title: The title is missing. [title-required]",
      "    → Fill it in.",
    ]);
    expect(stdout).toBe("");
  });

  it("gives machines the same", async () => {
    await serve([], { status: 422, json: problem });
    const { stdout } = await run("publish", "quay/relay", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: "prerequisites-not-met", problems: [{ pointer: "/offer/title" }] },
    });
  });

  it("ends with 3 and no document when the server fails", async () => {
    await serve([], {
      status: 500,
      json: { code: "internal-error", status: 500, detail: "Oops", detailZh: "" },
    });
    const { exitCode, stdout } = await run("publish", "quay/relay", "--json");
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: "" });
  });

  it("sends the same key again when the connection breaks, so that nothing is done twice", async () => {
    let calls = 0;
    server = await startFakeServer((_request: FakeRequest) =>
      ++calls === 1 ? { isBroken: true } : { status: 202, json: { runNumber: 3 } },
    );
    expect((await run("publish", "quay/relay")).exitCode).toBe(0);
    const keys = server.requests.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).toBeTruthy();
  });
});
