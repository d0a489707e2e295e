import type { BenchCase } from "../harness/bench-case.ts";
import { certification } from "./certification.ts";
import { coldCertify } from "./cold-certify.ts";
import { idle } from "./idle.ts";
import { oneMove } from "./one-move.ts";
import { portal } from "./portal.ts";
import { publish } from "./publish.ts";
import { reads } from "./reads.ts";
import { spectral } from "./spectral.ts";

/** Every case, in the order of the page. */
export const cases: readonly BenchCase[] = [
  oneMove,
  publish,
  reads,
  idle,
  certification,
  spectral,
  coldCertify,
  portal,
];
