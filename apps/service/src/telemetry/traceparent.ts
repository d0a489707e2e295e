/** Which span of which trace, as W3C Trace Context puts it into a header. */
export interface SpanPlace {
  /** 32 hex digits, not all zero. */
  traceId: string;
  /** 16 hex digits, not all zero. */
  spanId: string;
  isSampled: boolean;
}

/** Reads `traceparent` (W3C Trace Context 3.2); undefined for anything that is none: it is then as if absent. */
export function readTraceparent(text: string | undefined): SpanPlace | undefined {
  const pattern = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
  const [, traceId, spanId, flags] = pattern.exec(text?.trim() ?? "") ?? [];
  if (traceId === undefined || spanId === undefined) return undefined;
  return { traceId, spanId, isSampled: (Number.parseInt(flags ?? "", 16) & 1) === 1 };
}

export function writeTraceparent({ traceId, spanId, isSampled }: SpanPlace): string {
  return `00-${traceId}-${spanId}-${isSampled ? "01" : "00"}`;
}
