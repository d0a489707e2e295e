import { setTimeout as wait } from "node:timers/promises";
import { Transform } from "node:stream";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A way through to a port of this machine that can be shut, with everybody who is in it, and opened again. */
export interface Gate {
  port: number;
  shut(): void;
  open(): void;
  /** Holds back each piece that passes for so many milliseconds, from now on. */
  slowDown(ms: number): void;
  /** Breaks every connection; new ones are let through. */
  cut(): void;
  /** Connections broken so far. */
  broken(): number;
  stop(): Promise<void>;
}

export async function startGate(toPort: () => number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let isOpen = true;
  let broken = 0;
  let delayMs = 0;
  const slow = () =>
    new Transform({
      transform: (chunk: Buffer, _, done) => {
        if (delayMs === 0) done(null, chunk);
        else void wait(delayMs).then(() => done(null, chunk));
      },
    });
  const cut = () => {
    broken += sockets.size / 2;
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((near) => {
    if (!isOpen) {
      near.destroy();
      return;
    }
    const far = connect(toPort(), "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(slow()).pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    shut: () => {
      isOpen = false;
      cut();
    },
    open: () => {
      isOpen = true;
    },
    slowDown: (ms) => {
      delayMs = ms;
    },
    cut,
    broken: () => broken,
    stop: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
