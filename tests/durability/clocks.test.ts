import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Services } from "../../apps/service/src/compose.ts";
import { sql } from "../../apps/service/src/database/database.ts";
import { doOnce } from "../../apps/service/src/idempotency/do-once.ts";
import { startDemoServices, type DemoServices } from "../support/demo-services.ts";

const hourMs = 3_600_000;
let demo: DemoServices;
let principalId: string;

beforeAll(async () => {
  demo = await startDemoServices();
  const { actor } = await demo.contextOf("Olivia");
  principalId = actor.kind === "system" ? "" : actor.principalId;
}, 60_000);
afterAll(() => demo.stop());

/** The services of a process whose clock is wrong by so much. */
function withClock(byMs: number): Services {
  return { ...demo.services, clock: { now: () => new Date(Date.now() + byMs) } };
}

/** A request that another process has begun, and of which it has last said something so many seconds ago. */
async function beginElsewhere(silentSeconds: number) {
  const asked = { principalId, key: randomUUID(), requestHash: "same" };
  await sql`insert into idempotency_key (principal_id, key, request_hash, status, answer, created_at)
    values (${principalId}, ${asked.key}, 'same', 0, ${randomUUID()}, now() - make_interval(secs => ${silentSeconds}))`.execute(
    demo.services.db,
  );
  return asked;
}

describe.concurrent.each([
  ["an hour ahead", hourMs],
  ["an hour behind", -hourMs],
])("a process whose clock is %s", (_, byMs) => {
  it("leaves a request to the process that is at work on it", async () => {
    let count = 0;
    const repeat = doOnce(withClock(byMs), await beginElsewhere(0), async () => ({
      status: 200 + (count += 1),
    }));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(count).toBe(0);
    await repeat;
    // Nothing more was heard of the other, so in the end it is taken over.
    expect(count).toBe(1);
  });

  it("takes over what a process that is gone has left, at once", async () => {
    const begun = performance.now();
    const asked = await beginElsewhere(20);
    expect(await doOnce(withClock(byMs), asked, async () => ({ status: 201 }))).toMatchObject({
      status: 201,
    });
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describe.concurrent("a request that takes longer than a dead one is waited for", () => {
  it("stays with the process that works on it", async () => {
    const asked = { principalId, key: randomUUID(), requestHash: "same" };
    const silences: number[] = [];
    await doOnce(demo.services, asked, async () => {
      for (let count = 0; count < 10; count += 1) {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        const { rows } = await sql<{
          silent: number;
        }>`select extract(epoch from now() - created_at)::float8 as silent
          from idempotency_key where key = ${asked.key}`.execute(demo.services.db);
        silences.push(rows[0]?.silent ?? Infinity);
      }
      return { status: 200 };
    });
    expect(Math.max(...silences)).toBeLessThan(6);
  });
});
