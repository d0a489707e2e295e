import { checkStructure } from "./check-structure.ts";
import { checkAdvisories } from "./check/advisories.ts";
import { checkDependencies } from "./check/dependencies.ts";
import { checkFormat } from "./check/format.ts";
import { checkGenerated } from "./check/generated.ts";
import { runSteps, type CheckStep } from "./check/run-steps.ts";
import { checkLint } from "./check/lint.ts";
import { checkPackages } from "./check/packages.ts";
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
  { name: "packages: exact, whole, without scripts, under known licences", run: checkPackages },
  { name: "packages: no known weakness", run: checkAdvisories },
];

process.exitCode = (await runSteps(steps)) === 0 ? 0 : 1;
