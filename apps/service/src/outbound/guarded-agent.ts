import http from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import { makeAddressGuard, type AddressGuard } from "./address-guard.ts";
import { parseAllowList } from "./allow-list.ts";

/** For libraries that bring their own HTTP and let us choose how they connect. */
export interface GuardedAgents {
  http: http.Agent;
  https: https.Agent;
}

type Connect = http.Agent["createConnection"];

/**
 * Agents that reach what `makeOutbound` reaches, and fail with the same OutboundError; without TLS only what the
 * allow-list names.
 */
export function makeGuardedAgents(options: { allow: readonly string[] }): GuardedAgents {
  const isAllowed = parseAllowList(options.allow);
  return {
    http: guardAgent(new http.Agent({ keepAlive: false }), makeAddressGuard(isAllowed, "allowed")),
    https: guardAgent(new https.Agent({ keepAlive: false }), makeAddressGuard(isAllowed)),
  };
}

function guardAgent<A extends http.Agent>(agent: A, guard: AddressGuard): A {
  const connect: Connect = agent.createConnection.bind(agent);
  agent.createConnection = (target, callback) => {
    const [host, port] = [target.host ?? "localhost", Number(target.port)];
    guard.checkLiteral(host, port);
    return connect({ ...target, lookup: guard.lookupFor(port) }, callback) as Duplex;
  };
  return agent;
}
