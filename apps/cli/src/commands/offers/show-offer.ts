import type { Language, Offer } from "@slipway/contracts";
import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { findOffer, offerName } from "#offer-reference.ts";
import { formatTime } from "#output/format-time.ts";
import { printJson } from "#output/print-json.ts";
import { offerStatusTexts } from "#publishing/status-texts.ts";

/** Shows an offer; `--json` has the draft's definition, too. */
export async function showOffer(call: Call): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const params = await findOffer(args[0], terminal.cwd);
  const connection = await connect(call);
  const offer = await connection.call("getOffer", { params });
  if (options.json) printJson(terminal, { ...offer, draft: await connection.call("getDraft", { params }) });
  else terminal.print(formatOffer(offer, terminal.language));
  return exitCodes.fine;
}

function formatOffer(offer: Offer, language: Language): string {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);
  const moves = offer.allowedMoves.filter(({ allowed }) => allowed).map(({ move }) => move);
  return [
    `${offer.name} (${offerName(offer)}, ${offer.offerTypeId})`,
    `${say("Status", "状态")}: ${offerStatusTexts[offer.status][language]}, ${formatTime(offer.statusSince)}`,
    `${say("Draft", "草稿")}: ${say("revision", "修订版")} ${offer.revision}, ${formatTime(offer.changedAt)}`,
    ...offer.slots
      .filter(({ slot, runNumber }) => slot !== "draft" && runNumber !== undefined)
      .map(({ slot, runNumber }) => `${slot}: ${say("run", "运行")} ${runNumber}`),
    `${say("You may now", "您现在可以")}: ${moves.join(", ") || "-"}`,
    "",
  ].join("\n");
}
