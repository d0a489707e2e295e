import type { Endpoints } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { z } from "zod";
import type { Context } from "#context.ts";
import { listIncidentRows } from "#database/repositories/incident.ts";
import { readNumberCursor, writeCursor } from "../offers/cursor.ts";
import { narrowToPublisher, seenPublishers } from "../desk/seen-publishers.ts";
import { summariseIncident } from "./describe-incident.ts";

export type ListIncidentsInput = z.output<Endpoints["listIncidents"]["query"]>;

const defaultLimit = 50;

/** Incidents, newest first: of all publishers for support engineers and administrators, else of the caller's own. */
export async function listIncidents(
  { actor, services }: Context,
  input: ListIncidentsInput,
): Promise<CallOutput<"listIncidents">> {
  const limit = input.limit ?? defaultLimit;
  const rows = await listIncidentRows(services.db, {
    publishers: narrowToPublisher(
      seenPublishers(actor, ["administrator", "support-engineer"]),
      input.publisherId,
    ),
    state: input.state,
    beforeNumber: readNumberCursor(input.cursor),
    limit: limit + 1,
  });
  const items = rows.slice(0, limit).map(summariseIncident);
  const last = items.at(-1);
  return {
    items,
    ...(rows.length > limit && last !== undefined ? { next: writeCursor([last.number]) } : {}),
  };
}
