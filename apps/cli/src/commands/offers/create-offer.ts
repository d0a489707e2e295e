import { resolve } from "node:path";
import type { Call } from "#command.ts";
import { pushFolder, type PushOptions } from "#commands/offers/push-offer.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { readOfferFolder } from "#offer-folder/read-offer-folder.ts";
import { findOffer, offerName, parseOfferName } from "#offer-reference.ts";
import { printJson } from "#output/print-json.ts";

/** Creates an offer; a folder's content follows as the draft's next revision. */
export async function createOffer(call: Call<PushOptions & { name?: string }>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const offer = await findOffer(args[0], terminal.cwd);
  const isNamed = args[0] !== undefined && parseOfferName(args[0]) !== undefined;
  const offerFolder = isNamed ? undefined : await readOfferFolder(resolve(terminal.cwd, args[0] ?? "."));
  const name = options.name ?? offerFolder?.definition["displayText"];
  const connection = await connect(call);
  const draft = await connection.call("createOffer", {
    params: { publisherId: offer.publisherId },
    body: {
      offerId: offer.offerId,
      ...(typeof name === "string" ? { name } : {}),
      ...(offerFolder?.offerTypeId === undefined ? {} : { offerTypeId: offerFolder.offerTypeId }),
    },
  });
  const pushed = offerFolder && (await pushFolder(call, connection, offer, offerFolder));
  if (options.json) printJson(terminal, { ...offer, revision: pushed?.revision ?? draft.revision });
  else
    terminal.say({
      en: `${offerName(offer)} was created.`,
      "zh-CN": `已创建 ${offerName(offer)}。`,
    });
  return exitCodes.fine;
}
