import { hostileExpressions } from "./expressions.ts";
import { hostileFiles } from "./files.ts";
import { hostileForms } from "./forms.ts";
import type { HostilePackage } from "./hostile-package.ts";
import { hostileTemplates } from "./templates.ts";
import { hostileTexts } from "./texts.ts";

/** What is judged in one process: those that are large or slow each alone, the others ten at a time, since starting takes longest. */
export const hostileBatches: readonly (readonly HostilePackage[])[] = [
  ...inTens(hostileTemplates),
  ...inTens(hostileExpressions),
  ...inTens(hostileTexts),
  ...hostileForms.map((each) => [each]),
  ...hostileFiles.map((each) => [each]),
];

/** Every package that must be judged in bounded time and memory. */
export const hostilePackages: readonly HostilePackage[] = hostileBatches.flat();

function inTens(packages: readonly HostilePackage[]): HostilePackage[][] {
  const batches: HostilePackage[][] = [];
  for (let from = 0; from < packages.length; from += 10) batches.push(packages.slice(from, from + 10));
  return batches;
}
