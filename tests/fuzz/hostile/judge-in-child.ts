import { certify, type PackageInput } from "@slipway/certification";
import { readZip } from "@slipway/package-reader";
import { hostilePackages } from "./all.ts";
import type { HostilePackage } from "./hostile-package.ts";

/**
 * Judges one hostile package, named on the command line, in a process of its own, so that its time and memory can be told.
 * Prints one line of JSON: the rules that found something, milliseconds of processor time, and the most memory in MB.
 */
const wanted = process.argv[2] ?? "";
const hostile = hostilePackages.find(({ name }) => name === wanted);
if (hostile === undefined) throw new Error(`There is no hostile package "${wanted}".`);
const input = await inputOf(hostile.files());
const before = process.cpuUsage();
const { packages } = certify({ packages: [input], options: { profile: "marketplace", today: "2026-02-13" } });
const used = process.cpuUsage(before);
const findings = packages[0]!.findings;
process.stdout.write(
  `${JSON.stringify({
    rules: [...new Set(findings.map(({ rule }) => rule))],
    failures: findings.filter(({ rule }) => rule === "internal-error").map(({ message }) => message),
    cpuMs: Math.round((used.user + used.system) / 1000),
    // Kilobytes on Linux and Windows, bytes on macOS.
    peakMb: Math.round(process.resourceUsage().maxRSS / (process.platform === "darwin" ? 1024 * 1024 : 1024)),
  })}\n`,
);

async function inputOf(files: ReturnType<HostilePackage["files"]>): Promise<PackageInput> {
  if ("zip" in files && typeof files.zip === "object")
    return readZip(await (files.zip as Promise<Uint8Array>), "p.zip");
  const entries = Object.entries(files as Record<string, string | Uint8Array>).map(([path, content]) => ({
    path,
    bytes: typeof content === "string" ? Buffer.from(content) : content,
  }));
  return { path: "p", kind: "folder", entries, problems: [] };
}
