import { checkStructure } from "./check-structure.ts";
import { checkDependencies } from "./check/dependencies.ts";
import { checkFormat } from "./check/format.ts";
import { checkGenerated } from "./check/generated.ts";
import { runSteps, type CheckStep } from "./check/run-steps.ts";
import { checkLint } from "./check/lint.ts";
import { checkTypes } from "./check/types.ts";
import { checkUnused } from "./check/unused.ts";

/** `npm run check`: the one gate before tests. Every step runs, whatever the others say; any problem ends it with 1. */
const steps: readonly CheckStep[] = [
  { name: "generated files are current", run: checkGenerated },
  { name: "lint", run: checkLint },
  { name: "format", run: checkFormat },
  { name: "types", run: checkTypes },
  { name: "dependency direction", run: checkDependencies },
  { name: "unused and undeclared", run: checkUnused },
  { name: "structure", run: checkStructure },
];

process.exitCode = (await runSteps(steps)) === 0 ? 0 : 1;
