import { routeUrl } from "@slipway/contracts/client";
import type { DryRun, DryRunProgress } from "@slipway/contracts";
import type { Call } from "#command.ts";
import type { Connection } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { offerName, type OfferReference } from "#offer-reference.ts";
import { formatDryRun } from "#output/format-dry-run.ts";
import { printJson } from "#output/print-json.ts";
import { readEvents } from "#publishing/read-events.ts";
import type { Terminal } from "#terminal.ts";

/** Tries the whole submission and says what it would come to; ends with 1 when it would not reach preview. */
export async function dryRun(call: Call, connection: Connection, offer: OfferReference): Promise<ExitCode> {
  const { options, terminal } = call;
  const result =
    (options.json ? undefined : await follow(connection, offer, terminal)) ??
    (await connection.call("dryRunOffer", { params: offer }));
  if (options.json) printJson(terminal, result);
  else terminal.print(formatDryRun(offerName(offer), result, terminal.language));
  return result.wouldReachPreview ? exitCodes.fine : exitCodes.refused;
}

/** Tells each step as it begins. Nothing when the stream was refused or broke: the plain call then says why. */
async function follow(
  connection: Connection,
  offer: OfferReference,
  terminal: Terminal,
): Promise<DryRun | undefined> {
  const answer = await connection.send(routeUrl("streamDryRun", { ...offer }), {
    method: "GET",
    headers: { accept: "text/event-stream" },
  });
  if (!answer.ok || answer.body === null) return undefined;
  for await (const { event, data } of readEvents(answer.body)) {
    if (event === "result") return data as DryRun;
    const { title, outcome } = data as DryRunProgress;
    if (outcome === undefined) terminal.say({ en: `… ${title.en}`, "zh-CN": `… ${title["zh-CN"]}` });
  }
  return undefined;
}
