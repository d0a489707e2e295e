import http from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import { makeAddressGuard } from "./address-guard.ts";
import { parseAllowList } from "./allow-list.ts";

/** For libraries that bring their own HTTP and let us choose how they connect. */
export interface GuardedAgents {
  http: http.Agent;
  https: https.Agent;
}

type Connect = http.Agent["createConnection"];

/** Agents that reach what `makeOutbound` reaches, and fail with the same OutboundError. */
export function makeGuardedAgents(options: { allow: readonly string[] }): GuardedAgents {
  const guard = makeAddressGuard(parseAllowList(options.allow));
  const guarded = <A extends http.Agent>(agent: A): A => {
    const connect: Connect = agent.createConnection.bind(agent);
    agent.createConnection = (target, callback) => {
      const [host, port] = [target.host ?? "localhost", Number(target.port)];
      guard.checkLiteral(host, port);
      return connect({ ...target, lookup: guard.lookupFor(port) }, callback) as Duplex;
    };
    return agent;
  };
  return {
    http: guarded(new http.Agent({ keepAlive: false })),
    https: guarded(new https.Agent({ keepAlive: false })),
  };
}
