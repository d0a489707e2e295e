import type { Incident } from "@slipway/contracts";
import { formatTime } from "#output/format-time.ts";

/** An incident and what was said in it. */
export function formatIncident(incident: Incident): string {
  const about = [incident.publisherId, incident.offerId].filter((part) => part !== undefined).join("/");
  const run =
    incident.runNumber === undefined ? "" : ` #${incident.runNumber} ${incident.step ?? ""}`.trimEnd();
  return [
    `${incident.number}  ${incident.title}  [${incident.state}]`,
    `${about}${run}  ${incident.problemType} / ${incident.category}`,
    ...incident.messages.flatMap(({ at, by, text }) => [
      "",
      `${formatTime(at)} ${by.name}`,
      ...text.split("\n").map((line) => `  ${line}`),
    ]),
    "",
  ].join("\n");
}
