import type { OfferStatusDetail, StepId } from "@slipway/contracts";
import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { findOffer } from "#offer-reference.ts";
import { printJson } from "#output/print-json.ts";
import { readText } from "#read-text.ts";

interface IncidentOptions {
  title?: string;
  text?: string;
  problem?: string;
  category?: string;
  email?: string;
}

/** Category of the incident form for a problem in a step (cpp-portal 16). */
const categories: Readonly<Record<StepId, string>> = {
  "validate-prerequisites": "validation",
  certification: "certification",
  packaging: "packaging",
  preview: "preview",
  "publisher-sign-off": "preview",
  "marketplace-review": "review",
  live: "other",
};

/** Opens an incident about an offer, with its latest run and the step it is in. */
export async function openIncident(call: Call<IncidentOptions>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const title = await readText("--title", options.title);
  const description = await readText("--text", options.text);
  const { publisherId, offerId } = await findOffer(args[0], terminal.cwd);
  const connection = await connect(call);
  const { run } = await connection.call("getStatus", { params: { publisherId, offerId } });
  const me = await connection.call("getMe", {});
  const incident = await connection.call("createIncident", {
    params: { publisherId },
    body: {
      offerId,
      ...attachRun(run),
      problemType: options.problem ?? "publishing",
      category: options.category ?? (run === undefined ? "other" : categories[run.step]),
      title,
      description,
      contact: { name: me.name, email: options.email ?? me.email ?? "" },
    },
  });
  if (options.json) printJson(terminal, incident);
  else
    terminal.say({
      en: `Incident ${incident.number} is open. \`slipway incident show ${incident.number}\` shows it.`,
      "zh-CN": `已创建事件 ${incident.number}。用 \`slipway incident show ${incident.number}\` 查看。`,
    });
  return exitCodes.fine;
}

function attachRun(run: OfferStatusDetail["run"]): { runNumber?: number; step?: string } {
  return run === undefined ? {} : { runNumber: run.runNumber, step: run.step };
}
