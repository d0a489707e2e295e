import type { FastifyInstance, FastifyRequest } from "fastify";
import { nobody, type Caller } from "./authenticate.ts";

const callers = new WeakMap<FastifyRequest, Caller>();

/** Who made this request: set once, before its body is read. */
export function setCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller);
}

export function callerOf(request: FastifyRequest): Caller {
  return callers.get(request) ?? nobody;
}

const closing = new WeakMap<FastifyInstance, AbortController>();

/** Ends when the server begins to close. */
export function closingSignal(server: FastifyInstance): AbortSignal {
  const existing = closing.get(server);
  if (existing !== undefined) return existing.signal;
  const controller = new AbortController();
  closing.set(server, controller);
  server.addHook("preClose", async () => controller.abort());
  return controller.signal;
}

/** Ends when the client has gone or the server closes. */
export function signalOf(request: FastifyRequest): AbortSignal {
  const gone = new AbortController();
  request.raw.socket.once("close", () => gone.abort());
  return AbortSignal.any([gone.signal, closingSignal(request.server)]);
}
