import type { Finding } from "#model/finding.ts";
import type { Waiver } from "#model/report.ts";

/** Marks the findings that a waiver of that day covers; they stay in the report. */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  today: string,
): Finding[] {
  const valid = waivers.filter((waiver) => waiver.expires >= today);
  if (valid.length === 0) return [...findings];
  return findings.map((finding) => {
    const waiver = valid.find((candidate) => covers(candidate, finding));
    if (waiver === undefined) return finding;
    const { owner, reason, expires } = waiver;
    return { ...finding, waived: { owner, reason, expires } };
  });
}

/** A waiver without path holds for the whole package; one for a folder ends with `/`; a pointer covers what is below it. */
function covers(waiver: Waiver, finding: Finding): boolean {
  if (finding.rule === "internal-error") return false;
  if (!isSameRule(waiver.rule, finding)) return false;
  if (waiver.path !== undefined && !isWithin(waiver.path, finding.file)) return false;
  if (waiver.pointer === undefined) return true;
  return finding.pointer === waiver.pointer || finding.pointer?.startsWith(`${waiver.pointer}/`) === true;
}

function isSameRule(name: string, finding: Finding): boolean {
  return name === finding.rule || name.toLowerCase() === finding.armTtk?.toLowerCase();
}

function isWithin(path: string, file: string | null): boolean {
  return path.endsWith("/") ? file?.startsWith(path) === true : file === path;
}
