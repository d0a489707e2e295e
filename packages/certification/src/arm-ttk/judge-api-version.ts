/** What the table and the day say of a version. */
export interface ApiVersionJudgement {
  /** A preview although a stable version of that day or later exists. */
  problems: readonly ("previewNotRecent" | "previewHasStable" | "outOfDate")[];
  /** Not in the table: no verdict. */
  isUnlisted: boolean;
  /** Old, but the newest stable version there is: arm-ttk stops looking at the rest of the template here. */
  isNewestStable: boolean;
  /** What to write instead: the newest stable version, or the newest preview where nothing is stable; "" without versions. */
  newest: string;
}

const mostDays = 730;
const dayMs = 24 * 60 * 60 * 1000;

/** The first version in a text: a date, and a word such as `-preview` after it. */
export function apiVersionIn(text: string): string | undefined {
  return /\d{4}-\d{2}-\d{2}(?:-\w+)?/.exec(text)?.[0];
}

/** Judges a version by the versions of its type (lower case, newest first); `today` is YYYY-MM-DD. */
export function judgeApiVersion(
  version: string,
  versions: readonly string[],
  today: string,
): ApiVersionJudgement {
  const folded = version.toLowerCase();
  const position = versions.indexOf(folded);
  const problems = previewProblem(folded, versions, position);
  const newestStable = versions.find((candidate) => !isPreview(candidate));
  let isNewestStable = false;
  if (
    position > 0 &&
    daysBetween(folded, today) > mostDays &&
    !isStableOfNewest(folded, versions, position)
  ) {
    isNewestStable = folded === newestStable;
    if (!isNewestStable) problems.push("outOfDate");
  }
  return { problems, isUnlisted: position < 0, isNewestStable, newest: newestStable ?? versions[0] ?? "" };
}

function previewProblem(
  version: string,
  versions: readonly string[],
  position: number,
): ApiVersionJudgement["problems"][number][] {
  if (!isPreview(version) || position < 0) return [];
  if (position > 0)
    return versions.slice(0, position).some((newer) => !isPreview(newer)) ? ["previewNotRecent"] : [];
  return versions[1] === version.slice(0, "YYYY-MM-DD".length) ? ["previewHasStable"] : [];
}

/** The preview of the same day stands before it in the list, and nothing else does. */
function isStableOfNewest(version: string, versions: readonly string[], position: number): boolean {
  const newest = versions[0]!;
  return position === 1 && newest.slice(0, newest.lastIndexOf("-")) === version;
}

function isPreview(version: string): boolean {
  return version.split("-").length > 3;
}

function daysBetween(version: string, today: string): number {
  return (Date.parse(today) - Date.parse(version.slice(0, "YYYY-MM-DD".length))) / dayMs;
}
