import { ApiError, routeUrl, type CallOutput } from "@slipway/contracts/client";
import type { Problem } from "@slipway/contracts/errors";
import type { Connection } from "#connection/connect.ts";
import type { JsonObject } from "#offer-folder/convert-fields.ts";
import { formatExact, parseExact } from "#offer-folder/exact-json.ts";
import type { OfferReference } from "#offer-reference.ts";

/** A file that the draft on the server refers to. */
export type RemoteFile = CallOutput<"exportOffer">["files"][number];

/** The draft as the server has it, numbers exact. */
export interface RemoteDraft {
  definition: JsonObject;
  etag: string;
  files: RemoteFile[];
}

/** Reads the draft with the addresses of its files. @throws ApiError when the server refuses. */
export async function readRemoteDraft(connection: Connection, offer: OfferReference): Promise<RemoteDraft> {
  const response = await connection.send(routeUrl("exportOffer", { ...offer }), { method: "GET" });
  return (await readExact(response)) as RemoteDraft;
}

/** Saves the whole draft as a new revision; refused when somebody else saved since the ETag was read. */
export async function saveRemoteDraft(
  connection: Connection,
  offer: OfferReference,
  content: { definition: JsonObject; etag: string; note: string | undefined },
): Promise<{ revision: number }> {
  const response = await connection.send(routeUrl("saveDraft", { ...offer }), {
    method: "PUT",
    headers: { "content-type": "application/json", "if-match": content.etag },
    body: formatExact({ definition: content.definition, note: content.note }),
  });
  return (await readExact(response)) as { revision: number };
}

async function readExact(response: Response): Promise<unknown> {
  const content = parseExact(await response.text());
  if (!response.ok) throw new ApiError(content as Problem);
  return content;
}
