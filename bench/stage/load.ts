import { connect, type Socket } from "node:net";

/** A GET that is sent again and again. */
export interface RepeatedRequest {
  port: number;
  path: string;
  /** Of the authorization header. */
  token: string;
}

/**
 * Requests a second over so many connections, each sending the next request when the last answer is whole. It reads no
 * more of an answer than its status and length, so that as little as possible of the machine goes to asking.
 */
export async function measureThroughput(
  request: RepeatedRequest,
  { connections, milliseconds }: { connections: number; milliseconds: number },
): Promise<number> {
  const head =
    `GET ${request.path} HTTP/1.1\r\nhost: 127.0.0.1:${request.port}\r\n` +
    `authorization: Bearer ${request.token}\r\naccept: application/json\r\n\r\n`;
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(request.port)));
  let requests = 0;
  const started = performance.now();
  const takeOne = () => {
    if (performance.now() - started > milliseconds) return false;
    requests++;
    return true;
  };
  await Promise.all(sockets.map((socket) => repeat(socket, head, takeOne)));
  const seconds = (performance.now() - started) / 1000;
  for (const socket of sockets) socket.destroy();
  return requests / seconds;
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.setNoDelay(true).once("error", reject);
  });
}

function repeat(socket: Socket, head: string, takeOne: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let missing = -1;
    const next = () => {
      missing = -1;
      if (takeOne()) socket.write(head);
      else resolve();
    };
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the server ended a connection")));
    socket.on("data", (chunk: Buffer) => {
      missing = missing < 0 ? readHead(chunk, reject) : missing - chunk.length;
      if (missing === 0) next();
    });
    next();
  });
}

/** How many bytes of the body are not in the first chunk. */
function readHead(chunk: Buffer, reject: (reason: Error) => void): number {
  const end = chunk.indexOf("\r\n\r\n");
  const head = chunk.toString("latin1", 0, end);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (end < 0 || !head.startsWith("HTTP/1.1 200") || length === undefined) {
    reject(new Error(`not an answer that can be measured: ${chunk.toString("latin1", 0, 300)}`));
    return -1;
  }
  return Number(length) - (chunk.length - end - 4);
}
