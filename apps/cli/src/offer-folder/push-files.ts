import { uploadBytes } from "#connection/upload-bytes.ts";
import type { Connection } from "#connection/connect.ts";
import { downloadFile } from "#offer-folder/download-file.ts";
import { readLocalFile, type LocalFile } from "#offer-folder/local-files.ts";
import { holdsSameFiles } from "#offer-folder/package-bytes.ts";
import type { OfferFolder } from "#offer-folder/read-offer-folder.ts";
import type { RemoteFile } from "#offer-folder/remote-draft.ts";

export interface PushFilesRequest {
  connection: Connection;
  publisherId: string;
  offerFolder: OfferFolder;
  /** Files that the server has for this draft. */
  remoteFiles: readonly RemoteFile[];
  /** Only look; addresses of what would be uploaded are then `./path`. */
  isDryRun: boolean;
  onProgress: (file: LocalFile, sentBytes: number) => void;
}

/** Sees to it that the server has every file of the folder. Answers addresses by pointer, and what was sent. */
export async function pushFiles(
  request: PushFilesRequest,
): Promise<{ addresses: Map<string, string>; uploaded: LocalFile[] }> {
  const { manifest, references } = request.offerFolder;
  const known = new Map(request.remoteFiles.map(({ hash, url }) => [hash, url]));
  const addresses = new Map<string, string>();
  const uploaded: LocalFile[] = [];
  for (const reference of references) {
    const file = await readLocalFile(manifest.folder, reference);
    let address = known.get(file.sha256) ?? (await findRepacked(request, file));
    if (address === undefined) {
      uploaded.push(file);
      address = request.isDryRun ? `./${file.path}` : await upload(request, file);
      known.set(file.sha256, address);
    }
    addresses.set(reference.pointer, address);
  }
  return { addresses, uploaded };
}

/** A folder was perhaps unpacked from a zip that other software had packed: then the server's zip stays. */
async function findRepacked(
  { connection, remoteFiles }: PushFilesRequest,
  file: LocalFile,
): Promise<string | undefined> {
  if (!file.isFolder) return undefined;
  const remote = remoteFiles.find(({ pointer }) => pointer === file.pointer);
  if (remote === undefined) return undefined;
  const isSame = await holdsSameFiles(file.fullPath, await downloadFile(connection, remote));
  return isSame ? remote.url : undefined;
}

async function upload(
  { connection, publisherId, onProgress }: PushFilesRequest,
  file: LocalFile,
): Promise<string> {
  const { url } = await uploadBytes({
    connection,
    publisherId,
    fileName: file.name,
    bytes: file.bytes,
    sha256: file.sha256,
    onProgress: (sentBytes) => onProgress(file, sentBytes),
  });
  return url;
}
