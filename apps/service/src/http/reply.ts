import type { Readable } from "node:stream";

export interface ReplyOptions {
  /** With its quotes, as it stands in the header. */
  etag?: string;
  /** Instead of the endpoint's own status. */
  status?: number;
  headers?: Record<string, string>;
  /** The body is the very object of an earlier answer, unchanged: its JSON is written once. */
  isKept?: boolean;
  /** Sent instead of a body: bytes, or text such as server-sent events. Say its `content-type` in `headers`. */
  stream?: Readable | AsyncIterable<string | Uint8Array>;
}

/** An answer that says more than its body. */
export class Reply<Body> {
  readonly body: Body;
  readonly options: ReplyOptions;
  constructor(body: Body, options: ReplyOptions) {
    this.body = body;
    this.options = options;
  }
}

/** `return reply(draft, { etag: draft.etag })`. */
export function reply<Body>(body: Body, options: ReplyOptions = {}): Reply<Body> {
  return new Reply(body, options);
}

/** One server-sent event, as text for a `stream`. */
export function formatEvent(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** An endless answer of server-sent events; the iterable ends when `call.signal` does. */
export function replyWithEvents(events: AsyncIterable<string>): Reply<undefined> {
  return new Reply(undefined, {
    stream: events,
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
