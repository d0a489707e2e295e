import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags, type Context } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type Sampler,
} from "@opentelemetry/sdk-trace";
import { ConfigError } from "#config/read-setting.ts";
import { version } from "../version.ts";
import { readTraceparent, writeTraceparent } from "./traceparent.ts";
import type { NewSpan, OpenSpan, SpanSource } from "./tracing.ts";

const stopLimitMs = 3000;
const kinds = { server: SpanKind.SERVER, consumer: SpanKind.CONSUMER } as const;
type Variables = Readonly<Record<string, string | undefined>>;

/**
 * OpenTelemetry's SDK, with batches over OTLP in JSON. Address, headers, time limit and compression are read by the
 * exporter from the standard variables.
 */
export function openSpanSource(environment: Variables, role: string): SpanSource {
  const provider = new TracerProvider({
    resource: resourceFromAttributes(describeProcess(environment, role)),
    sampler: chooseSampler(environment),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer("slipway", version);
  return {
    begin: (span) => {
      const { name, kind, facts } = span;
      return wrap(tracer.startSpan(name, { kind: kinds[kind], attributes: facts }, contextOf(span)));
    },
    // A collector that is away must not hold a process back that was told to end.
    stop: async () => {
      await Promise.race([provider.shutdown().catch(() => {}), wait(stopLimitMs, undefined, { ref: false })]);
    },
  };
}

function contextOf({ parent }: NewSpan): Context {
  const place = readTraceparent(parent);
  if (place === undefined) return ROOT_CONTEXT;
  const { traceId, spanId, isSampled } = place;
  const traceFlags = isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

function wrap(span: ReturnType<ReturnType<TracerProvider["getTracer"]>["startSpan"]>): OpenSpan {
  const { traceId, spanId, traceFlags } = span.spanContext();
  const isSampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
  return {
    traceparent: writeTraceparent({ traceId, spanId, isSampled }),
    note: (facts) => void span.setAttributes(facts),
    end: (failed) => {
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES (`key=value,…`, percent-encoded) go before our own. */
function describeProcess(environment: Variables, role: string): Record<string, string> {
  const given = (environment["OTEL_RESOURCE_ATTRIBUTES"] ?? "").split(",").flatMap((pair) => {
    const [key = "", value] = pair.split("=");
    return value === undefined ? [] : [[key.trim(), decodeURIComponent(value.trim())] as const];
  });
  const name = environment["OTEL_SERVICE_NAME"];
  return {
    "service.name": "slipway",
    "service.version": version,
    "service.instance.id": `${hostname()}/${process.pid}`,
    "slipway.role": role,
    ...Object.fromEntries(given),
    ...(name === undefined || name === "" ? {} : { "service.name": name }),
  };
}

/** OTEL_TRACES_SAMPLER with its argument; whatever a caller has decided holds, unless it says otherwise. */
function chooseSampler(environment: Variables): Sampler {
  const name = environment["OTEL_TRACES_SAMPLER"] ?? "parentbased_always_on";
  const ratio = Number(environment["OTEL_TRACES_SAMPLER_ARG"] ?? "1");
  const roots: Readonly<Record<string, Sampler>> = {
    always_on: new AlwaysOnSampler(),
    always_off: new AlwaysOffSampler(),
    traceidratio: new TraceIdRatioBasedSampler(ratio),
  };
  const root = roots[name.replace(/^parentbased_/, "")];
  if (root === undefined) throw new ConfigError("OTEL_TRACES_SAMPLER", Object.keys(roots).join(" or "), name);
  return name.startsWith("parentbased_") ? new ParentBasedSampler({ root }) : root;
}
