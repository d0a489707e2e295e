import { AsyncLocalStorage } from "node:async_hooks";
import { ConfigError } from "#config/read-setting.ts";

/** What a span is told about: words and figures, never what a secret stands in. */
export type SpanFacts = Readonly<Record<string, string | number | boolean>>;

export interface NewSpan {
  name: string;
  kind: "server" | "consumer";
  facts: SpanFacts;
  /** W3C `traceparent` of what caused this, from a header or a job; anything else begins a trace. */
  parent?: string | undefined;
}

/** A span that has begun. */
export interface OpenSpan {
  /** As the header `traceparent` names it. */
  traceparent: string;
  note(facts: SpanFacts): void;
  /** `failed` where it ended through a fault of ours. */
  end(failed: boolean): void;
}

/** What makes spans and sends them; loaded only where an address to send them to is set. */
export interface SpanSource {
  begin(span: NewSpan): OpenSpan;
  /** Sends what waits, for a few seconds at most. */
  stop(): Promise<void>;
}

/** The span in which something runs, and what its statements have cost. */
interface Scope {
  span: OpenSpan;
  statements: number;
  milliseconds: number;
}

const scopes = new AsyncLocalStorage<Scope>();
let source: SpanSource | undefined;

/**
 * Begins to trace where OTEL_EXPORTER_OTLP_ENDPOINT (or …_TRACES_ENDPOINT) is set; the SDK is loaded for that alone.
 * @param role - of this process: `api`, `worker`, `all`
 * @throws ConfigError when the address is none
 */
export async function startTracing(
  environment: Readonly<Record<string, string | undefined>>,
  role: string,
): Promise<void> {
  const name = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"].find(
    (variable) => (environment[variable] ?? "") !== "",
  );
  if (name === undefined || environment["OTEL_SDK_DISABLED"] === "true") return;
  const address = environment[name] ?? "";
  if (!/^https?:$/.test(URL.parse(address)?.protocol ?? ""))
    throw new ConfigError("OTEL_EXPORTER_OTLP_ENDPOINT", "an address of HTTP", address);
  const { openSpanSource } = await import("./open-span-source.ts");
  source = openSpanSource(environment, role);
}

export function isTracing(): boolean {
  return source !== undefined;
}

/** Sends what waits and traces no more. */
export async function stopTracing(): Promise<void> {
  const stopping = source;
  source = undefined;
  await stopping?.stop();
}

/** A span that its beginner ends: for what begins and ends in different calls. Undefined where nothing is traced. */
export function beginSpan(span: NewSpan): OpenSpan | undefined {
  return source?.begin(span);
}

/** Does work within a span: what it notes, enqueues and asks the database counts as the span's. */
export async function withinSpan<T>(span: OpenSpan | undefined, work: () => Promise<T>): Promise<T> {
  if (span === undefined) return work();
  const scope = { span, statements: 0, milliseconds: 0 };
  try {
    return await scopes.run(scope, work);
  } finally {
    span.note({
      "slipway.sql.statements": scope.statements,
      "slipway.sql.milliseconds": Math.round(scope.milliseconds),
    });
  }
}

/** As `withinSpan`, in a span of its own, which ends with the work. */
export async function inSpan<T>(span: NewSpan, work: () => Promise<T>): Promise<T> {
  const open = beginSpan(span);
  try {
    const result = await withinSpan(open, work);
    open?.end(false);
    return result;
  } catch (error) {
    open?.end(true);
    throw error;
  }
}

/** Tells the span in which this runs. */
export function noteFacts(facts: SpanFacts): void {
  scopes.getStore()?.span.note(facts);
}

/** W3C `traceparent` of the span in which this runs, to be handed on. */
export function currentTraceparent(): string | undefined {
  return scopes.getStore()?.span.traceparent;
}

/** Counts a statement that begins now; what it answers is called when the statement has ended. */
export function countStatement(): () => void {
  const scope = scopes.getStore();
  if (scope === undefined) return () => {};
  const begun = performance.now();
  scope.statements += 1;
  return () => {
    scope.milliseconds += performance.now() - begun;
  };
}
