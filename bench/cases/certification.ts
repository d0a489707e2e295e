import { certify, type CertifyOptions, type PackageInput } from "@slipway/certification";
import { atMost, type BenchCase, type Measurement } from "../harness/bench-case.ts";
import { measurePairs } from "../harness/measure-pairs.ts";
import { processorTimeOf } from "../harness/processor-time.ts";
import { medianOf } from "../harness/statistics.ts";
import { listStaticRules } from "../stage/static-rules.ts";
import { onlyJson, origin, readMeasuredPackages, textsOf } from "../stage/measured-packages.ts";
import { largeTemplate } from "../stage/large-template.ts";

const passes = 10;
const warmUps = 30;
const today = "2026-02-28";
const options: CertifyOptions = { profile: "marketplace", today };
const packages = readMeasuredPackages();

/** How long a publisher waits for findings. */
export const certification: BenchCase = {
  name: "certification",
  title: "Certification",
  how:
    `All rules, the listing's apart, over ${packages.length} packages (${origin}) that ` +
    "are in memory: processor time, garbage collection included, the median of ten passes after the first. The floor of the " +
    "ratio is JSON.parse of the same bytes, for the files that it accepts, in turn with the rules, ten passes each after " +
    `${warmUps} to warm up: so long V8 compiles on threads of its own, whose time counts too. The rules of that line are ` +
    "those that expand no template and walk no form. Larger templates are made of virtual networks with expressions in their names.",
  run: async () => [...(await overAll()), ...eachOne(), ...bySize()],
};

async function overAll(): Promise<Measurement[]> {
  const strict = onlyJson(packages);
  const texts = textsOf(strict);
  const rules = listStaticRules(options);
  const certifyStatically = () => certify({ packages: strict, options: { ...options, rules } });
  const first = processorTimeOf(certifyStatically);
  const { ratio, subject, floor } = await measurePairs(
    {
      subject: async () => processorTimeOf(certifyStatically),
      floor: async () => processorTimeOf(() => texts.forEach((text) => JSON.parse(text))),
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

function eachOne(): Measurement[] {
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

function medianOfPasses(work: () => unknown, count = passes): number {
  work();
  return medianOf(Array.from({ length: count }, () => processorTimeOf(work)));
}
