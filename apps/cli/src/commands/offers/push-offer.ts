import { resolve } from "node:path";
import { CliError } from "#cli-error.ts";
import type { Call } from "#command.ts";
import { connect, type Connection } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { insertAddresses } from "#offer-folder/file-references.ts";
import { listChanges, type Change } from "#offer-folder/list-changes.ts";
import { pushFiles } from "#offer-folder/push-files.ts";
import { readOfferFolder, type OfferFolder } from "#offer-folder/read-offer-folder.ts";
import { readRemoteDraft, saveRemoteDraft } from "#offer-folder/remote-draft.ts";
import { findOffer, offerName, type OfferReference } from "#offer-reference.ts";
import { printJson } from "#output/print-json.ts";
import { showUpload } from "#output/show-upload.ts";

export interface PushOptions {
  dryRun?: boolean;
  revision?: string;
  note?: string;
}

/** Makes the draft what the folder says; nothing is saved when it is that already. */
export async function pushOffer(call: Call<PushOptions>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const folder = resolve(terminal.cwd, args[0] ?? ".");
  const offer = await findOffer(folder, terminal.cwd);
  const offerFolder = (await readOfferFolder(folder))!;
  const connection = await connect(call);
  await checkRevision(connection, offer, options.revision);
  const result = await pushFolder(call, connection, offer, offerFolder);
  if (options.json) printJson(terminal, { ...offer, dryRun: options.dryRun ?? false, ...result });
  else sayResult(call, offer, result);
  return exitCodes.fine;
}

export interface PushResult {
  changes: Change[];
  uploaded: string[];
  /** Number of the new revision, when something was saved. */
  revision?: number;
}

/** Uploads what the server lacks, compares, saves. */
export async function pushFolder(
  { options, terminal }: Call<PushOptions>,
  connection: Connection,
  offer: OfferReference,
  offerFolder: OfferFolder,
): Promise<PushResult> {
  const draft = await readRemoteDraft(connection, offer);
  const { addresses, uploaded } = await pushFiles({
    connection,
    publisherId: offer.publisherId,
    offerFolder,
    remoteFiles: draft.files,
    isDryRun: options.dryRun ?? false,
    onProgress: showUpload(terminal, options.json),
  });
  const definition = insertAddresses(offerFolder.definition, addresses);
  const changes = listChanges(draft.definition, definition);
  const result = { changes, uploaded: uploaded.map(({ path }) => path) };
  if (changes.length === 0 || options.dryRun) return result;
  const saved = await saveRemoteDraft(connection, offer, {
    definition,
    etag: draft.etag,
    note: options.note,
  });
  return { ...result, revision: saved.revision };
}

async function checkRevision(
  connection: Connection,
  params: OfferReference,
  wanted: string | undefined,
): Promise<void> {
  if (wanted === undefined) return;
  const { revision } = await connection.call("getOffer", { params });
  if (String(revision) === wanted) return;
  throw new CliError("draft-changed", {
    exitCode: exitCodes.refused,
    reason: {
      en: `The draft is at revision ${revision}, not ${wanted}.`,
      "zh-CN": `草稿当前为修订版 ${revision}，而不是 ${wanted}。`,
    },
    fix: {
      en: "Pull, look at what changed, and push again.",
      "zh-CN": "请先拉取并查看更改，然后重新推送。",
    },
  });
}

const signs = { added: "+", removed: "-", changed: "~" } as const;

function sayResult(
  { options, terminal }: Call<PushOptions>,
  offer: OfferReference,
  result: PushResult,
): void {
  for (const { kind, pointer } of result.changes) terminal.print(`${signs[kind]} ${pointer}\n`);
  if (result.changes.length === 0)
    terminal.say({
      en: `${offerName(offer)} is what the folder says already.`,
      "zh-CN": `${offerName(offer)} 已与文件夹一致。`,
    });
  else if (options.dryRun)
    terminal.say({
      en: `Would save (changes: ${result.changes.length}, files to upload: ${result.uploaded.length}).`,
      "zh-CN": `将保存 ${result.changes.length} 处更改并上传 ${result.uploaded.length} 个文件。`,
    });
  else
    terminal.say({
      en: `Saved as revision ${result.revision} (changes: ${result.changes.length}, files uploaded: ${result.uploaded.length}).`,
      "zh-CN": `已保存为修订版 ${result.revision}：${result.changes.length} 处更改，上传了 ${result.uploaded.length} 个文件。`,
    });
}
