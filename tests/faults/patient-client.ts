import { randomUUID } from "node:crypto";

/** What a client saw while things broke. */
export interface Experience {
  /** Answers by status; `0` where there was none. */
  statuses: Map<number, number>;
  /** Answers that a service in trouble must not give: faults of ours with no better name. */
  surprises: string[];
}

export interface PatientAnswer {
  status: number;
  json: unknown;
  /** How often it was asked again: an attempt without an answer may have been carried out. */
  repeats: number;
}

export interface PatientClient {
  /** Asks until an answer has a status below 500 and no Retry-After; a POST keeps its Idempotency-Key. Counts each attempt. */
  send(method: string, path: string, body?: unknown): Promise<PatientAnswer>;
  /** Sends a piece of an upload, in the same way. */
  sendBytes(path: string, offset: number, bytes: Uint8Array): Promise<PatientAnswer>;
}

const pauseMs = 300;

/** Somebody with a session who tries again, at whichever API process, as a well-made client does. */
export function makePatientClient(options: {
  urls: readonly string[];
  cookie: string;
  experience: Experience;
  signal: AbortSignal;
}): PatientClient {
  const { urls, cookie, experience, signal } = options;
  let turn = 0;
  const attempt = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    text?: string | Uint8Array,
  ) => {
    const url = urls[(turn += 1) % urls.length]!;
    try {
      const answer = await fetch(url + path, {
        method,
        headers: { ...headers, cookie, origin: url },
        ...(text === undefined ? {} : { body: text as BodyInit }),
        signal: AbortSignal.timeout(30_000),
      });
      const mayPass = answer.headers.has("retry-after");
      return { status: answer.status, mayPass, text: await answer.text() };
    } catch {
      return { status: 0, mayPass: true, text: "" };
    }
  };
  const insist = async (...asked: Parameters<typeof attempt>): Promise<PatientAnswer> => {
    for (let repeats = 0; ; repeats += 1) {
      signal.throwIfAborted();
      const answer = await attempt(...asked);
      experience.statuses.set(answer.status, (experience.statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 500)
        experience.surprises.push(`${asked[0]} ${asked[1]}: ${answer.text.slice(0, 300)}`);
      if (answer.status > 0 && answer.status < 500 && !answer.mayPass)
        return { status: answer.status, json: parse(answer.text), repeats };
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  return {
    send: (method, path, body) => {
      const headers: Record<string, string> = { "idempotency-key": randomUUID() };
      // Each draft here has one editor, who means to save over whatever is there.
      if (method === "PUT") headers["if-match"] = "*";
      if (body !== undefined) headers["content-type"] = "application/json";
      return insist(method, path, headers, body === undefined ? undefined : JSON.stringify(body));
    },
    sendBytes: (path, offset, bytes) => {
      const headers = { "content-type": "application/offset+octet-stream", "upload-offset": String(offset) };
      return insist("PATCH", path, headers, bytes);
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
