import type { CallOutput } from "@slipway/contracts/client";
import { CliError } from "#cli-error.ts";
import type { Connection } from "#connection/connect.ts";
import { exitCodes } from "#exit-codes.ts";

type IncidentSummary = CallOutput<"listIncidents">["items"][number];

/** The incident with this id or number. @throws CliError when there is none. */
export async function findIncident(connection: Connection, asked: string): Promise<IncidentSummary> {
  let cursor: string | undefined;
  do {
    const page = await connection.call("listIncidents", {
      query: { limit: 500, ...(cursor === undefined ? {} : { cursor }) },
    });
    const found = page.items.find(
      ({ incidentId, number }) => incidentId === asked || String(number) === asked,
    );
    if (found !== undefined) return found;
    cursor = page.next;
  } while (cursor !== undefined);
  throw new CliError("incident-not-found", {
    exitCode: exitCodes.refused,
    reason: { en: `There is no incident "${asked}".`, "zh-CN": `没有事件“${asked}”。` },
    fix: { en: "`slipway incident list` shows yours.", "zh-CN": "`slipway incident list` 可列出您的事件。" },
  });
}
