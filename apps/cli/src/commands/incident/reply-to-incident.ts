import type { Call } from "#command.ts";
import { findIncident } from "#commands/incident/find-incident.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";
import { readText } from "#read-text.ts";

/** Writes in an incident. */
export async function replyToIncident(call: Call<{ text?: string }>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const text = await readText("--text", options.text);
  const connection = await connect(call);
  const { publisherId, incidentId } = await findIncident(connection, args[0]!);
  const incident = await connection.call("replyToIncident", {
    params: { publisherId, incidentId },
    body: { text },
  });
  if (options.json) printJson(terminal, incident);
  else
    terminal.say({
      en: `Sent to incident ${incident.number}.`,
      "zh-CN": `已发送到事件 ${incident.number}。`,
    });
  return exitCodes.fine;
}
