/** One state of a draft. */
export interface DraftState {
  revision: number;
  savedAt: Date;
}

/**
 * The weak ETag of a draft in the form that clients expect, `W/"datetime'2018-11-05T10%3A20%3A30.1234567Z'"`; its last four
 * digits are the revision's, so that two saves within a millisecond differ.
 */
export function wireEtagOf({ revision, savedAt }: DraftState): string {
  const digits = String(revision % 10_000).padStart(4, "0");
  const time = savedAt.toISOString().replace("Z", `${digits}Z`).replaceAll(":", "%3A");
  return `W/"datetime'${time}'"`;
}

/** Whether an If-Match header lets a change of this draft through; `*` always does. */
export function isMatch(ifMatch: string, draft: DraftState): boolean {
  const expected = normalise(wireEtagOf(draft));
  return ifMatch.split(",").some((each) => each.trim() === "*" || normalise(each) === expected);
}

function normalise(etag: string): string {
  return etag.trim().replace(/^W\//i, "").replaceAll('"', "").replaceAll(/%3a/gi, ":");
}
