import { createServer, type Socket } from "node:net";

export interface ScannerServer {
  /** For CLAMD_ADDRESS. */
  address: string;
  stop(): Promise<void>;
}

/**
 * Speaks clamd's protocol (INSTREAM, VERSION) with one signature: bytes that hold the word given. The scanner's adapter is
 * tested against a real clamd where one is installed; this one shows what a publish makes of its answers.
 */
export async function startScannerServer(signature: string): Promise<ScannerServer> {
  const server = createServer((socket) => answer(socket, signature));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    address: `127.0.0.1:${address.port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function answer(socket: Socket, signature: string): void {
  let bytes = Buffer.alloc(0);
  socket.on("error", () => {});
  socket.on("data", (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.subarray(0, 9).toString() === "zVERSION\0") socket.end("ClamAV 1.4.3/test\0");
    const isEnd = bytes.subarray(-4).equals(Buffer.alloc(4));
    if (bytes.subarray(0, 10).toString() !== "zINSTREAM\0" || !isEnd) return;
    socket.end(bytes.includes(signature) ? "stream: Slipway.Test FOUND\0" : "stream: OK\0");
  });
}
