import { connect, type NetConnectOpts, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { parseClamdAddress } from "./parse-clamd-address.ts";
import { noScanner, ScannerError, type Scanner, type ScanResult } from "./scanner.ts";

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Without a byte from either side. */
const idleMs = 60_000;

/**
 * The scanner at CLAMD_ADDRESS, by clamd's own protocol (clamd(8), INSTREAM); without an address one that says that
 * nothing is scanned.
 * @throws ConfigError for an address that is none
 */
export function makeScanner(address: string | undefined): Scanner {
  if (address === undefined) return noScanner;
  const target = parseClamdAddress(address);
  return {
    isConfigured: true,
    scan: (bytes) => scan(target, bytes),
    version: () => converse(target, "zVERSION\0"),
  };
}

async function scan(target: NetConnectOpts, bytes: Readable | Uint8Array): Promise<ScanResult> {
  const chunks = bytes instanceof Uint8Array ? [bytes] : (bytes as AsyncIterable<Uint8Array>);
  const answer = await converse(target, "zINSTREAM\0", chunks);
  if (answer === "stream: OK") return { state: "clean" };
  const signature = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (signature !== undefined) return { state: "infected", signature };
  return { state: "not-scanned", reason: answer.replace(/^stream: /, "").replace(/ ERROR$/, "") };
}

/** Says one command, sends data in chunks with their length in front, and answers what clamd says, without its final 0. */
async function converse(target: NetConnectOpts, command: string, chunks?: Chunks): Promise<string> {
  const socket = connect(target);
  socket.setTimeout(idleMs, () => socket.destroy(new Error(`silent for ${idleMs / 1000} s`)));
  const answer = readAnswer(socket);
  // While the data are sent nobody waits for it yet.
  answer.catch(() => {});
  try {
    socket.write(command);
    if (chunks !== undefined) await sendChunks(socket, chunks);
    return await answer;
  } finally {
    socket.destroy();
  }
}

/** Up to the final 0: of a stream that is too long clamd says so and cuts the line while data are on their way. */
function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    socket.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (!said.includes("\0")) return;
      resolve(said.replace(/\0.*$/s, "").trim());
      socket.destroy();
    });
    socket.once("end", () => socket.destroy());
    const fail = (cause?: Error) =>
      reject(
        new ScannerError(`clamd does not answer: ${cause?.message ?? "it closed the connection"}`, { cause }),
      );
    socket.once("error", fail);
    socket.once("close", () => fail());
  });
}

async function sendChunks(socket: Socket, chunks: Chunks): Promise<void> {
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (!socket.writable) return;
    socket.write(lengthOf(chunk));
    if (!socket.write(chunk)) await drained(socket);
  }
  if (socket.writable) socket.write(lengthOf(new Uint8Array()));
}

/** Until more can be written, or never again. */
function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off("drain", done).off("close", done);
      resolve();
    };
    socket.once("drain", done).once("close", done);
  });
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}
