import { mkdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { CliError } from "#cli-error.ts";
import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { definitionToPlain } from "#offer-folder/convert-definition.ts";
import { insertPaths } from "#offer-folder/file-references.ts";
import { listChanges } from "#offer-folder/list-changes.ts";
import { writeManifest } from "#offer-folder/manifest-file.ts";
import { pullFiles } from "#offer-folder/pull-files.ts";
import { readOfferFolder, type OfferFolder } from "#offer-folder/read-offer-folder.ts";
import { readRemoteDraft } from "#offer-folder/remote-draft.ts";
import { findOffer, offerName, parseOfferName, type OfferReference } from "#offer-reference.ts";
import { printJson } from "#output/print-json.ts";

/** Writes the draft and its files into a folder; what is the same already is left alone, comments in offer.yaml too. */
export async function pullOffer(call: Call<{ unpack?: boolean }>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const offer = await findOffer(args[0], terminal.cwd);
  const { folder, existing } = await findFolder(offer, args, terminal.cwd);
  const connection = await connect(call);
  const [draft, { offerTypeId }] = await Promise.all([
    readRemoteDraft(connection, offer),
    connection.call("getOffer", { params: offer }),
  ]);
  await mkdir(folder, { recursive: true });
  const { paths, changed } = await pullFiles({
    connection,
    folder,
    existing,
    draft,
    unpack: options.unpack ?? false,
  });
  const definition = insertPaths(draft.definition, paths);
  const path = existing?.manifest.path ?? join(folder, "offer.yaml");
  if (existing === undefined || listChanges(existing.definition, definition).length > 0) {
    if (await writeManifest(path, definitionToPlain(definition, { ...offer, offerTypeId })))
      changed.push(basename(path));
  }
  if (options.json) printJson(terminal, { ...offer, folder, changed });
  else
    terminal.say({
      en: `${offerName(offer)} is in ${folder}: ${changed.length === 0 ? "nothing changed" : `${changed.length} changed (${changed.join(", ")})`}.`,
      "zh-CN": `${offerName(offer)} 已写入 ${folder}：${changed.length === 0 ? "没有更改" : `${changed.length} 个更改（${changed.join("、")}）`}。`,
    });
  return exitCodes.fine;
}

async function findFolder(
  offer: OfferReference,
  [asked, target]: readonly string[],
  cwd: string,
): Promise<{ folder: string; existing: OfferFolder | undefined }> {
  const isNamed = asked !== undefined && parseOfferName(asked) !== undefined;
  const named = target ?? (isNamed ? undefined : (asked ?? "."));
  const candidates = named === undefined ? [cwd, join(cwd, offer.offerId)] : [resolve(cwd, named)];
  for (const folder of candidates) {
    const existing = await readOfferFolder(folder);
    if (existing !== undefined && isSameOffer(existing, offer)) return { folder, existing };
    if (existing !== undefined && folder === candidates.at(-1)) throw otherOffer(existing, offer);
  }
  return { folder: candidates.at(-1)!, existing: undefined };
}

function isSameOffer(
  { manifest: { content } }: OfferFolder,
  { publisherId, offerId }: OfferReference,
): boolean {
  return content["publisher"] === publisherId && content["offer"] === offerId;
}

function otherOffer({ manifest }: OfferFolder, offer: OfferReference): CliError {
  return new CliError("folder-of-another-offer", {
    reason: {
      en: `${manifest.path} describes another offer than ${offerName(offer)}.`,
      "zh-CN": `${manifest.path} 描述的不是 ${offerName(offer)}。`,
    },
    fix: { en: "Name another folder.", "zh-CN": "请指定其他文件夹。" },
  });
}
