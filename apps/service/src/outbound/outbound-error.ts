import { text, type Bilingual } from "@slipway/contracts/offer-fields";

interface Failure {
  /** Whether the same request may succeed later. */
  isTemporary: boolean;
  /** `what` is a detail for the text: an address, a number. */
  reason(what: string): Bilingual;
}

/** Every way in which a request to somebody else's server can fail. */
export const outboundFailures = {
  "url-invalid": {
    isTemporary: false,
    reason: () => text("The URL is not a web address without user name.", "该 URL 不是不含用户名的网址。"),
  },
  "https-required": {
    isTemporary: false,
    reason: () => text("The address must begin with https://.", "地址必须以 https:// 开头。"),
  },
  "address-not-public": {
    isTemporary: false,
    reason: (what) => text(`${what} is not a public address.`, `${what} 不是公共地址。`),
  },
  "name-not-found": {
    isTemporary: true,
    reason: (what) => text(`The host name ${what} does not exist.`, `主机名 ${what} 不存在。`),
  },
  "certificate-invalid": {
    isTemporary: false,
    reason: (what) =>
      text(`The server's certificate is not valid (${what}).`, `服务器的证书无效（${what}）。`),
  },
  "no-answer": {
    isTemporary: true,
    reason: (what) => text(`The server does not answer (${what}).`, `服务器没有响应（${what}）。`),
  },
  "too-slow": {
    isTemporary: true,
    reason: (what) => text(`The server took longer than ${what} seconds.`, `服务器用时超过 ${what} 秒。`),
  },
  "too-many-redirects": {
    isTemporary: false,
    reason: (what) =>
      text(`The server redirects more than ${what} times.`, `服务器的重定向超过 ${what} 次。`),
  },
  "too-large": {
    isTemporary: false,
    reason: (what) => text(`The answer is larger than ${what} bytes.`, `响应超过 ${what} 字节。`),
  },
  "status-temporary": {
    isTemporary: true,
    reason: (what) => text(`The server answered with status ${what}.`, `服务器返回状态 ${what}。`),
  },
  "status-permanent": {
    isTemporary: false,
    reason: (what) => text(`The server answered with status ${what}.`, `服务器返回状态 ${what}。`),
  },
} as const satisfies Record<string, Failure>;
export type OutboundFailure = keyof typeof outboundFailures;

/** A request to somebody else's server failed; `reason` is for the person who gave its address. */
export class OutboundError extends Error {
  readonly code: OutboundFailure;
  readonly reason: Bilingual;
  readonly isTemporary: boolean;

  constructor(failure: OutboundFailure, what: string | number = "", options?: ErrorOptions) {
    const reason = outboundFailures[failure].reason(String(what));
    super(reason.en, options);
    this.name = "OutboundError";
    this.code = failure;
    this.reason = reason;
    this.isTemporary = outboundFailures[failure].isTemporary;
  }
}

/** A status that is no success: what may pass later (408, 425, 429, 5xx) and what will not. */
export function statusError(status: number): OutboundError {
  const isTemporary = status >= 500 || [408, 425, 429].includes(status);
  return new OutboundError(isTemporary ? "status-temporary" : "status-permanent", status);
}

/** Puts what the network or TLS said in our words. */
export function toOutboundError(cause: unknown, timeoutMs: number, url: string): OutboundError {
  if (cause instanceof OutboundError) return cause;
  const { name, code = name, cause: inner } = cause as { name?: string; code?: unknown; cause?: unknown };
  if (inner instanceof OutboundError) return inner;
  const word = String(code);
  if (/timeout/i.test(word) || /^(TimeoutError|AbortError|ABORT_ERR|23)$/.test(`${name}`))
    return new OutboundError("too-slow", timeoutMs / 1000, { cause });
  if (word === "ENOTFOUND") return new OutboundError("name-not-found", new URL(url).hostname, { cause });
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(word))
    return new OutboundError("certificate-invalid", word, { cause });
  return new OutboundError("no-answer", word, { cause });
}
