import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";

/** A span as it arrived, with its facts by name and those of the process that sent it. */
export interface ReceivedSpan {
  traceId: string;
  spanId: string;
  /** Empty at the beginning of a trace. */
  parentSpanId: string;
  name: string;
  /** OTLP's number: 2 server, 5 consumer. */
  kind: number;
  /** OTLP's number: 2 where it failed. */
  status: number;
  milliseconds: number;
  facts: Record<string, string | number | boolean>;
  resource: Record<string, string | number | boolean>;
}

export interface TraceReceiver {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  url: string;
  spans: ReceivedSpan[];
  /** All bodies as text, to search in. */
  text(): string;
  stop(): Promise<void>;
}

type Attributes = { key: string; value: { stringValue?: string; intValue?: number; boolValue?: boolean } }[];
interface TracesBody {
  resourceSpans: {
    resource: { attributes: Attributes };
    scopeSpans: { spans: RawSpan[] }[];
  }[];
}
interface RawSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: Attributes;
  status: { code?: number };
}

/** A collector that takes OTLP over HTTP in JSON and keeps what it was sent. */
export async function startTraceReceiver(): Promise<TraceReceiver> {
  const spans: ReceivedSpan[] = [];
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const bytes = Buffer.concat(chunks);
      const text = (request.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes).toString();
      const isRight = request.method === "POST" && request.url === "/v1/traces";
      if (isRight) {
        bodies.push(text);
        spans.push(...readSpans(JSON.parse(text) as TracesBody));
      }
      response.writeHead(isRight ? 200 : 404, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    text: () => bodies.join("\n"),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function readSpans({ resourceSpans }: TracesBody): ReceivedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap((scope) =>
      scope.spans.map((span) => ({
        traceId: span.traceId,
        spanId: span.spanId,
        parentSpanId: span.parentSpanId ?? "",
        name: span.name,
        kind: span.kind,
        status: span.status.code ?? 0,
        milliseconds: Number(BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano)) / 1e6,
        facts: readAttributes(span.attributes),
        resource: readAttributes(resource.attributes),
      })),
    ),
  );
}

function readAttributes(attributes: Attributes): Record<string, string | number | boolean> {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue ?? value.boolValue ?? ""]),
  );
}
