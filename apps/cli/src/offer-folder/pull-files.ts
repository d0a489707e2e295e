import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Connection } from "#connection/connect.ts";
import { downloadFile } from "#offer-folder/download-file.ts";
import { sha256 } from "#offer-folder/local-files.ts";
import { nameFile } from "#offer-folder/name-file.ts";
import { holdsSameFiles, unpackZip } from "#offer-folder/package-bytes.ts";
import type { OfferFolder } from "#offer-folder/read-offer-folder.ts";
import type { RemoteDraft, RemoteFile } from "#offer-folder/remote-draft.ts";

export interface PullFilesRequest {
  connection: Connection;
  folder: string;
  /** What the folder said before, so that files keep their names. */
  existing: OfferFolder | undefined;
  draft: RemoteDraft;
  /** New packages become folders. */
  unpack: boolean;
}

/** Brings every file of the draft into the folder. Answers path by pointer, and the paths that changed. */
export async function pullFiles(
  request: PullFilesRequest,
): Promise<{ paths: Map<string, string>; changed: string[] }> {
  const paths = choosePaths(request);
  const changed: string[] = [];
  for (const file of request.draft.files) {
    const path = paths.get(file.pointer)!;
    const written = await pullFile(request, file, path);
    if (written === undefined) continue;
    paths.set(file.pointer, written);
    changed.push(written);
  }
  return { paths, changed };
}

function choosePaths({ existing, draft, unpack }: PullFilesRequest): Map<string, string> {
  const paths = new Map<string, string>();
  const before = new Map(existing?.references.map(({ pointer, path }) => [pointer, path]));
  const taken = new Set(before.values());
  for (const file of draft.files) {
    const named = nameFile(draft.definition, file);
    const fresh = unpack ? named.replace(/^(packages\/.*)\.zip$/, "$1") : named;
    const path = before.get(file.pointer) ?? makeUnique(fresh, taken);
    taken.add(path);
    paths.set(file.pointer, path);
  }
  return paths;
}

function makeUnique(path: string, taken: ReadonlySet<string>): string {
  const [, stem, ending] = /^(.*?)(\.[a-z0-9]{1,5})?$/i.exec(path)!;
  let candidate = path;
  for (let number = 2; taken.has(candidate); number++) candidate = `${stem}-${number}${ending ?? ""}`;
  return candidate;
}

/** Answers the path when something was written; a package that no folder can stand for is written as the zip that it is. */
async function pullFile(
  request: PullFilesRequest,
  file: RemoteFile,
  path: string,
): Promise<string | undefined> {
  const fullPath = join(request.folder, path);
  const found = await stat(fullPath).catch(() => undefined);
  if (found?.isFile() && sha256(await readFile(fullPath)) === file.hash) return undefined;
  const bytes = await downloadFile(request.connection, file);
  if (found?.isDirectory() && (await holdsSameFiles(fullPath, bytes))) return undefined;
  const isFolder = found?.isDirectory() ?? (path.startsWith("packages/") && !path.endsWith(".zip"));
  if (isFolder && (await unpackZip(bytes, fullPath))) return path;
  const filePath = isFolder ? `${path}.zip` : path;
  await mkdir(dirname(join(request.folder, filePath)), { recursive: true });
  await writeFile(join(request.folder, filePath), bytes);
  return filePath;
}
