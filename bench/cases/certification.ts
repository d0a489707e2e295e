import { readdirSync } from "node:fs";
import { join } from "node:path";
import { certify, type CertifyOptions, type PackageInput } from "@slipway/certification";
import { readFolder } from "@slipway/package-reader";
import { hasSamples } from "../../tests/support/sample-package.ts";
import { atMost, type BenchCase, type Measurement } from "../harness/bench-case.ts";
import { measurePairs } from "../harness/measure-pairs.ts";
import { medianOf } from "../harness/statistics.ts";
import { listStaticRules } from "../stage/static-rules.ts";
import { largeTemplate } from "../stage/large-template.ts";

const passes = 10;
const warmUps = 30;
const today = "2026-02-28";
const options: CertifyOptions = { profile: "marketplace", today };
const repository = join(import.meta.dirname, "../..");
const folders = hasSamples
  ? listFolders(join(repository, "../shared/samples")).map((folder) => join(folder, "package"))
  : listFolders(join(repository, "apps/service/src/demo/packages"));

/** How long a publisher waits for findings. */
export const certification: BenchCase = {
  name: "certification",
  title: "Certification",
  how:
    `All rules, the listing's apart, over ${folders.length} packages (${hasSamples ? "of other publishers" : "our own"}) that ` +
    "are in memory: processor time, garbage collection included, the median of ten passes after the first. The floor of the " +
    "ratio is JSON.parse of the same bytes, for the files that it accepts, in turn with the rules, ten passes each after " +
    `${warmUps} to warm up: so long V8 compiles on threads of its own, whose time counts too. The rules of that line are ` +
    "those that expand no template and walk no form. Larger templates are made of virtual networks with expressions in their names.",
  run: async () => {
    const packages = folders.map((folder) => readFolder(folder, folder));
    return [...(await overAll(packages)), ...eachOne(packages), ...bySize()];
  },
};

async function overAll(packages: readonly PackageInput[]): Promise<Measurement[]> {
  const strict = packages.map(onlyStrictJson).filter(({ entries }) => entries.length > 0);
  const texts = strict.flatMap(({ entries }) => entries.map(({ bytes }) => new TextDecoder().decode(bytes)));
  const rules = listStaticRules(options);
  const certifyStatically = () => certify({ packages: strict, options: { ...options, rules } });
  const first = timeOf(certifyStatically);
  const { ratio, subject, floor } = await measurePairs(
    {
      subject: async () => timeOf(certifyStatically),
      floor: async () => timeOf(() => texts.forEach((text) => JSON.parse(text))),
    },
    { pairs: passes, warmUps },
  );
  const details = `${subject.toFixed(0)} ms by ${rules.length} rules; JSON.parse ${floor.toFixed(2)} ms`;
  return [
    atMost("rules that expand nothing, beside JSON.parse", ratio, 30, {
      unit: "times",
      digits: 1,
      details,
    }),
    atMost("the first pass of these", first, 400, { unit: "ms" }),
  ];
}

function eachOne(packages: readonly PackageInput[]): Measurement[] {
  const times = packages.map((each) => medianOfPasses(() => certify({ packages: [each], options })));
  return [
    atMost("a package, median", medianOf(times), 200, { unit: "ms" }),
    atMost("the slowest package", Math.max(...times), 1500, { unit: "ms" }),
  ];
}

function bySize(): Measurement[] {
  const perByte = (bytes: number) => {
    const input = largeTemplate({ bytes });
    return medianOfPasses(() => certify({ packages: [input], options }), 3) / sizeOf(input);
  };
  const small = perByte(100 * 1024);
  const large = perByte(4 * 1024 * 1024);
  const ofMany = largeTemplate({ bytes: 1024 * 1024, resources: 800 });
  const many = medianOfPasses(() => certify({ packages: [ofMany], options }), 3);
  return [
    atMost("time per byte at 4 MB, beside 100 KB", large / small, 1.5, { unit: "times", digits: 2 }),
    atMost("1 MB with 800 resources", many, 1000, { unit: "ms" }),
  ];
}

function sizeOf({ entries }: PackageInput): number {
  return entries.reduce((total, { bytes }) => total + bytes.length, 0);
}

function onlyStrictJson(input: PackageInput): PackageInput {
  const isStrict = ({ path, bytes }: { path: string; bytes: Uint8Array }) => {
    if (!/\.json$/i.test(path)) return false;
    try {
      JSON.parse(new TextDecoder().decode(bytes));
      return true;
    } catch {
      return false;
    }
  };
  return { ...input, entries: input.entries.filter(isStrict) };
}

function medianOfPasses(work: () => unknown, count = passes): number {
  work();
  return medianOf(Array.from({ length: count }, () => timeOf(work)));
}

/** Milliseconds of processor time, garbage collection included: what others do on the machine does not count. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function listFolders(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(parent, name));
}
