import { Transform, type Readable } from "node:stream";
import { Agent, buildConnector, request, type Dispatcher } from "undici";
import { makeAddressGuard } from "./address-guard.ts";
import { parseAllowList } from "./allow-list.ts";
import { OutboundError, toOutboundError } from "./outbound-error.ts";

export interface GuardedRequest {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** Refuses plain http, at the start and after every redirect. */
  httpsOnly?: boolean;
  /** For everything up to the answer's last byte. */
  timeoutMs: number;
  /** More bytes in the answer are an error. */
  limitBytes: number;
  /** How many redirects are followed; only a GET follows any. */
  maxRedirects?: number;
}

export interface GuardedAnswer {
  status: number;
  headers: Dispatcher.ResponseData["headers"];
  /** Where the last redirect led. */
  url: string;
  /** Fails with OutboundError at the limit of bytes or time; read it or destroy it. */
  body: Readable;
}

/** @throws OutboundError with the reason in both languages; an answer of any status is an answer */
export type GuardedFetch = (url: string, request: GuardedRequest) => Promise<GuardedAnswer>;

export interface Outbound {
  fetch: GuardedFetch;
  close(): Promise<void>;
}

const connectTimeoutMs = 10_000;

/**
 * HTTP to addresses that users gave: reaches public machines and those of the allow-list, nothing else, whatever names
 * resolve to and wherever redirects lead. Cookies, proxies of the environment and compressed answers are left out.
 */
export function makeOutbound(options: { allow: readonly string[] }): Outbound {
  const guard = makeAddressGuard(parseAllowList(options.allow));
  const dispatcher = new Agent({
    connections: 16,
    pipelining: 1,
    connect: (target, callback) => {
      const port = Number(target.port) || (target.protocol === "https:" ? 443 : 80);
      try {
        guard.checkLiteral(target.hostname, port);
      } catch (error) {
        return callback(error as Error, null);
      }
      return buildConnector({ lookup: guard.lookupFor(port), timeout: connectTimeoutMs })(target, callback);
    },
  });
  return {
    fetch: (url, guarded) => fetchWithin(dispatcher, url, guarded),
    close: () => dispatcher.destroy(),
  };
}

async function fetchWithin(
  dispatcher: Agent,
  start: string,
  guarded: GuardedRequest,
): Promise<GuardedAnswer> {
  const { method = "GET", headers = {}, body = null, timeoutMs, limitBytes, maxRedirects = 3 } = guarded;
  const signal = AbortSignal.timeout(timeoutMs);
  let url = checkUrl(start, guarded);
  for (let redirects = 0; ; redirects += 1) {
    const options = {
      dispatcher,
      method,
      body,
      signal,
      headers: { "accept-encoding": "identity", ...headers },
    };
    const answer = await request(url, options).catch((error: unknown) => {
      throw toOutboundError(error, timeoutMs, url);
    });
    const { location } = answer.headers;
    const isRedirect = [301, 302, 303, 307, 308].includes(answer.statusCode) && typeof location === "string";
    if (!isRedirect || method !== "GET") {
      const limited = limitBody(answer, limitBytes, (error) => toOutboundError(error, timeoutMs, url));
      return { status: answer.statusCode, headers: answer.headers, url, body: limited };
    }
    answer.body.on("error", () => {}).destroy();
    if (redirects === maxRedirects) throw new OutboundError("too-many-redirects", maxRedirects);
    url = checkUrl(location, guarded, url);
  }
}

function checkUrl(given: string, { httpsOnly = false }: GuardedRequest, base?: string): string {
  const url = URL.canParse(given, base) ? new URL(given, base) : undefined;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (url === undefined || !isWeb || url.username !== "" || url.password !== "")
    throw new OutboundError("url-invalid");
  if (httpsOnly && url.protocol !== "https:") throw new OutboundError("https-required");
  return url.href;
}

function limitBody(
  { headers, body }: Dispatcher.ResponseData,
  limitBytes: number,
  toError: (error: unknown) => OutboundError,
): Readable {
  if (Number(headers["content-length"]) > limitBytes) {
    body.on("error", () => {}).destroy();
    throw new OutboundError("too-large", limitBytes);
  }
  let size = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > limitBytes) done(new OutboundError("too-large", limitBytes));
      else done(null, chunk);
    },
  });
  // It may fail before somebody reads it, who is told then.
  limit.on("error", () => {});
  body.once("error", (error) => limit.destroy(toError(error)));
  limit.once("close", () => body.destroy());
  return body.pipe(limit);
}
