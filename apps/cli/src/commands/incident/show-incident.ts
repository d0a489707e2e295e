import type { Call } from "#command.ts";
import { findIncident } from "#commands/incident/find-incident.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { formatIncident } from "#output/format-incident.ts";
import { printJson } from "#output/print-json.ts";

/** Shows an incident with its thread. */
export async function showIncident(call: Call): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const connection = await connect(call);
  const { publisherId, incidentId } = await findIncident(connection, args[0]!);
  const incident = await connection.call("getIncident", { params: { publisherId, incidentId } });
  if (options.json) printJson(terminal, incident);
  else terminal.print(formatIncident(incident));
  return exitCodes.fine;
}
