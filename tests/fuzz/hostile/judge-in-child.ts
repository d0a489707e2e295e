import { buffer } from "node:stream/consumers";
import { certify, type PackageInput } from "@slipway/certification";
import { readZip } from "@slipway/package-reader";
import { hostilePackages } from "./all.ts";

/**
 * Judges the hostile packages that the command line names, in a process of its own, so that time and memory can be told.
 * Zips come on standard input, since making one takes memory, too. Prints one line of JSON for each: the rules that found
 * something, milliseconds of processor time, and the most memory so far in MB.
 */
for (const name of process.argv.slice(2)) {
  const hostile = hostilePackages.find((each) => each.name === name);
  if (hostile === undefined) throw new Error(`There is no hostile package "${name}".`);
  const isZip = "zip" in hostile;
  judge(isZip ? await readZip(await buffer(process.stdin), "p.zip") : folderOf(hostile.files()));
}

function judge(input: PackageInput): void {
  const before = process.cpuUsage();
  const { packages } = certify({
    packages: [input],
    options: { profile: "marketplace", today: "2026-02-13" },
  });
  const used = process.cpuUsage(before);
  const findings = packages[0]!.findings;
  const judged = {
    rules: [...new Set(findings.map(({ rule }) => rule))],
    failures: findings.filter(({ rule }) => rule === "internal-error").map(({ message }) => message),
    cpuMs: Math.round((used.user + used.system) / 1000),
    // Kilobytes on Linux and Windows, bytes on macOS.
    peakMb: Math.round(process.resourceUsage().maxRSS / (process.platform === "darwin" ? 1024 * 1024 : 1024)),
  };
  process.stdout.write(`${JSON.stringify(judged)}\n`);
}

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): PackageInput {
  const entries = Object.entries(files).map(([path, content]) => ({
    path,
    bytes: typeof content === "string" ? Buffer.from(content) : content,
  }));
  return { path: "p", kind: "folder", entries, problems: [] };
}
