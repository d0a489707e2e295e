import { checkProjects } from "./test/check-projects.ts";
import { installPrograms } from "./test/install-programs.ts";
import { runStage } from "./test/run-stage.ts";
import { vitestStage } from "./test/vitest-stage.ts";
import { programStage, type Stage } from "./test/stage.ts";

/**
 * `npm test`: everything, in stages with a time limit each, the most telling first. The last line sums up the tests of
 * all stages; a stage that does not run, or runs no test, counts as a failure.
 */
const minute = 60_000;
const stages: readonly Stage[] = [
  programStage("build", 3 * minute, ["tools/launcher.cjs", "build"]),
  programStage("check", 5 * minute, ["tools/check.ts"]),
  vitestStage("units, rules, conformance", "units", 6 * minute),
  vitestStage("API and jobs", "api", 8 * minute),
  vitestStage("portal journeys", "portal", 10 * minute),
  vitestStage("kill test", "kill", 15 * minute),
];

const wanted = process.argv.slice(2);
const chosen =
  wanted.length === 0 ? stages : stages.filter(({ name }) => wanted.some((word) => name.includes(word)));

await installPrograms();
const sum = { passed: 0, failed: 0, skipped: 0 };
const surprises = await checkProjects();
for (const surprise of surprises) console.log(surprise);
sum.failed += surprises.length;
for (const stage of chosen) {
  const { passed, failed, skipped } = await runStage(stage);
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
}
if (chosen.length === 0) sum.failed += 1;
process.exitCode = sum.failed === 0 ? 0 : 1;
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
