import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Files at addresses of a publisher's own, as clients of 2018 named them in their offers. */
export interface FileServer {
  urlOf(name: string): string;
  /** How often each file was asked for. */
  requests: Map<string, number>;
  stop(): Promise<void>;
}

export async function startFileServer(files: Readonly<Record<string, Uint8Array>>): Promise<FileServer> {
  const requests = new Map<string, number>();
  const server = createServer((request, response) => {
    const name = (request.url ?? "").slice(1);
    requests.set(name, (requests.get(name) ?? 0) + 1);
    const bytes = files[name];
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (name) => `http://127.0.0.1:${port}/${name}`,
    requests,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
