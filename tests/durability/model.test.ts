import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reachableStandings } from "../../apps/service/src/domain/moves.ts";
import { verifyIntegrity } from "../../apps/service/src/integrity/verify-integrity.ts";
import { startDemoServices, type DemoServices } from "../support/demo-services.ts";
import { storeDemoFiles, type DemoDefinitions } from "../support/demo-definition.ts";
import { playSequence, type People } from "./model/play-sequence.ts";
import { sequenceOfActs } from "./model/acts.ts";

/** SLIPWAY_MODEL_SEQUENCES asks for more than a short test has time for. */
const wanted = Number(process.env["SLIPWAY_MODEL_SEQUENCES"] ?? 20);
const limitMs = Math.max(40_000, wanted * 1500);

let demo: DemoServices;
let definitions: DemoDefinitions;
let people: People;

beforeAll(async () => {
  demo = await startDemoServices();
  definitions = await storeDemoFiles(demo.services);
  people = {
    owner: await demo.contextOf("Olivia"),
    contributor: await demo.contextOf("陈晨"),
    reviewer: await demo.contextOf("Ravi"),
    stranger: await demo.contextOf("Carla"),
  };
});
afterAll(() => demo.stop());

describe("the service against the table of moves", () => {
  it(
    "does and refuses what the table says, in random sequences of acts by everybody",
    async () => {
      let number = 0;
      const reached = new Set<string>();
      await fc.assert(
        fc.asyncProperty(sequenceOfActs, async (acts) => {
          number += 1;
          const stage = { demo, definitions, people, offerId: `offer-${number}`, reached };
          await playSequence(stage, acts);
        }),
        { numRuns: wanted, interruptAfterTimeLimit: limitMs, markInterruptAsFailure: false },
      );
      expect(number).toBeGreaterThanOrEqual(3);
      // A machine that is busy with other things gets through fewer.
      if (number === wanted) expect(reached.size).toBeGreaterThanOrEqual(reachableStandings().length - 1);
    },
    limitMs + 60_000,
  );

  it("leaves nothing behind that the checker would name", async () => {
    const { checks, faults } = await verifyIntegrity(demo.services, { readsAllBytes: true });
    // Nobody fetches jobs here, so that the sequence alone says when a step is done.
    expect(faults.filter(({ check }) => check !== "jobs-are-not-stuck")).toEqual([]);
    expect(checks.find(({ name }) => name === "runs-stand-at-a-step")?.examined).toBeGreaterThanOrEqual(3);
  });
});
