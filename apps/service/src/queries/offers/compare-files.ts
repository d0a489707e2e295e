import type { Services } from "#compose.ts";
import type { SubmissionFile } from "#domain/submission.ts";
import { readStoredPackage } from "../files/read-stored-package.ts";
import { decodeText } from "../files/decode-text.ts";

export interface FileDifference {
  planId: string;
  path: string;
  kind: "added" | "removed" | "changed";
  /** Text before and after; absent for files that are no text. */
  before?: string;
  after?: string;
}

/** Differences between the packages of two contents: each plan's newest package, file by file. */
export async function compareFiles(
  services: Services,
  publisherId: string,
  before: readonly SubmissionFile[],
  after: readonly SubmissionFile[],
): Promise<FileDifference[]> {
  const older = newestByPlan(before);
  const newer = newestByPlan(after);
  const found: FileDifference[] = [];
  for (const planId of new Set([...older.keys(), ...newer.keys()])) {
    const [left, right] = [older.get(planId), newer.get(planId)];
    if (left === right) continue;
    const [from, to] = await Promise.all(
      [left, right].map((hash) => readEntries(services, publisherId, hash)),
    );
    if (from !== undefined && to !== undefined) found.push(...compareEntries(planId, from, to));
  }
  return found;
}

function newestByPlan(files: readonly SubmissionFile[]): Map<string, string> {
  return new Map(
    files.flatMap((file) => (file.planId === undefined ? [] : [[file.planId, file.hash] as const])),
  );
}

async function readEntries(
  services: Services,
  publisherId: string,
  hash: string | undefined,
): Promise<Map<string, Uint8Array>> {
  if (hash === undefined) return new Map();
  const { content } = await readStoredPackage(services, publisherId, hash);
  return new Map(content.entries.map(({ path, bytes }) => [path, bytes]));
}

function compareEntries(
  planId: string,
  from: ReadonlyMap<string, Uint8Array>,
  to: ReadonlyMap<string, Uint8Array>,
): FileDifference[] {
  const paths = [...new Set([...from.keys(), ...to.keys()])].sort();
  return paths.flatMap((path) => {
    const [left, right] = [from.get(path), to.get(path)];
    if (left !== undefined && right !== undefined && Buffer.compare(left, right) === 0) return [];
    const kind = left === undefined ? "added" : right === undefined ? "removed" : "changed";
    const before = left === undefined ? undefined : decodeText(left);
    const after = right === undefined ? undefined : decodeText(right);
    return [
      {
        planId,
        path,
        kind,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  });
}
