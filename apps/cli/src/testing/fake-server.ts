import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

export interface FakeRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingMessage["headers"];
  body: Buffer;
}
export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  bytes?: Uint8Array;
  /** Breaks the connection instead of answering. */
  isBroken?: boolean;
}

export interface FakeServer {
  url: string;
  requests: FakeRequest[];
  stop(): Promise<void>;
}

/** An HTTP server on loopback that answers as the test says and keeps what it was asked. */
export async function startFakeServer(answer: (request: FakeRequest) => FakeAnswer): Promise<FakeServer> {
  const requests: FakeRequest[] = [];
  const server = createServer((incoming, response) => {
    void buffer(incoming).then((body) => {
      const request = {
        method: incoming.method ?? "",
        path: incoming.url ?? "",
        headers: incoming.headers,
        body,
      };
      requests.push(request);
      const { status = 200, headers = {}, json, bytes, isBroken } = answer(request);
      if (isBroken) return response.destroy();
      response.writeHead(status, { "content-type": "application/json", ...headers });
      return response.end(bytes ?? (json === undefined ? "" : JSON.stringify(json)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
