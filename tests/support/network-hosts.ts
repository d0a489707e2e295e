import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { followProcess, type ServiceProcess } from "./service-process.ts";

/** A network namespace with an address of its own, on a bridge that this process' namespace is on, too. */
export interface NetworkHost {
  address: string;
  /** Runs a Node program there. @param parameters - of Node: a file and what follows, or `-e` and a text */
  run(parameters: readonly string[], environment: Record<string, string>): ServiceProcess;
  /** Nothing goes in or out any more, and nobody is told: packets are lost, as when a cable is pulled. */
  cutLink(): void;
  mendLink(): void;
}

export interface Network<Name extends string> {
  hosts: Record<Name, NetworkHost>;
  /** Of this process, as the hosts see it. */
  address: string;
  /** Takes everything away again; processes have to be stopped before. */
  remove(): void;
}

function ip(...parameters: string[]): void {
  execFileSync("ip", parameters, { stdio: ["ignore", "ignore", "pipe"] });
}

/** Why hosts cannot be made here; undefined where they can: Linux, iproute2, and the right to make namespaces. */
export function whyNoHosts(): string | undefined {
  const name = `probe-${randomBytes(4).toString("hex")}`;
  try {
    ip("netns", "add", name);
    ip("netns", "delete", name);
    return undefined;
  } catch (error) {
    return String((error as Error).message).split("\n")[0];
  }
}

/** Hosts on one machine, connected by a bridge; their names and network are not those of another test beside this one. */
export function makeNetwork<Name extends string>(names: readonly Name[]): Network<Name> {
  const [third = 0] = randomBytes(1);
  const network = `10.213.${third}`;
  const mark = randomBytes(3).toString("hex");
  const bridge = `slw-${mark}`;
  ip("link", "add", bridge, "type", "bridge");
  ip("address", "add", `${network}.1/24`, "dev", bridge);
  ip("link", "set", bridge, "up");
  const namespaces: string[] = [];
  const make = (name: Name, index: number): [Name, NetworkHost] => {
    const namespace = `slw-${mark}-${name}`;
    const near = `sl${index}${mark}`;
    const address = `${network}.${index + 2}`;
    ip("netns", "add", namespace);
    namespaces.push(namespace);
    ip("link", "add", near, "type", "veth", "peer", "name", "eth0", "netns", namespace);
    ip("link", "set", near, "master", bridge, "up");
    ip("-n", namespace, "address", "add", `${address}/24`, "dev", "eth0");
    ip("-n", namespace, "link", "set", "eth0", "up");
    ip("-n", namespace, "link", "set", "lo", "up");
    return [
      name,
      {
        address,
        run: (parameters, environment) => runIn(namespace, parameters, environment),
        cutLink: () => ip("link", "set", near, "down"),
        mendLink: () => ip("link", "set", near, "up"),
      },
    ];
  };
  return {
    hosts: Object.fromEntries(names.map(make)) as Record<Name, NetworkHost>,
    address: `${network}.1`,
    remove: () => {
      for (const namespace of namespaces) ip("netns", "delete", namespace);
      ip("link", "delete", bridge);
    },
  };
}

function runIn(
  namespace: string,
  parameters: readonly string[],
  environment: Record<string, string>,
): ServiceProcess {
  const command = ["netns", "exec", namespace, process.execPath, ...parameters];
  const env = { ...process.env, NODE_ENV: "production", ...environment };
  return followProcess(spawn("ip", command, { env, stdio: ["ignore", "pipe", "pipe"] }));
}
