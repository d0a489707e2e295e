import { certify, listRules, type CertifyOptions, type PackageInput } from "@slipway/certification";
import type { BenchCase, Measurement } from "../harness/bench-case.ts";
import { measurePairs } from "../harness/measure-pairs.ts";
import { processorTimeOf, processorTimeUntil } from "../harness/processor-time.ts";
import { equivalentRules } from "../spectral/equivalent-rules.ts";
import { openSpectral, type RunSpectral, type StartSpectral } from "../spectral/open-spectral.ts";
import { onlyJson, origin, readMeasuredPackages, textsOf } from "../stage/measured-packages.ts";
import { plantedTemplate } from "../stage/planted-template.ts";

const warmUps = 10;
const target = 5;
const options: CertifyOptions = { profile: "marketplace", today: "2026-02-28" };

/** Whether an engine that is made for templates is worth having beside a general one. */
export const spectral: BenchCase = {
  name: "spectral",
  title: "Certification beside Spectral",
  how:
    `All rules of ours, expansion included, beside ${equivalentRules.length} of them written for Spectral, over the same ` +
    `deployment templates (${origin}); both begin with the text. Processor time, in turn, five passes each after ` +
    `${warmUps} to warm up. Before that, both sides have to find something for each of these rules in one template that is ` +
    "made for it. One rule needs Spectral's function for JSON Schema, which compiles the schema again for every file and " +
    "costs more than all others; the second line is without it. Spectral is installed in bench/spectral for this, and is no " +
    "dependency of the project.",
  run: async () => {
    const opened = openSpectral();
    if ("reason" in opened)
      return [measured("all our rules beside Spectral's", `not measured. ${opened.reason}`, false)];
    await checkBothFind(opened.start(equivalentRules));
    return compareWith(opened.start);
  },
};

async function compareWith(start: StartSpectral): Promise<Measurement[]> {
  const templates = onlyJson(readMeasuredPackages(), isTemplate);
  const texts = textsOf(templates);
  const count = listRules(options).length;
  const beside = async (rules: typeof equivalentRules): Promise<Measurement> => {
    const run = start(rules);
    const { ratio, subject, floor } = await measurePairs(
      {
        subject: () =>
          processorTimeUntil(async () => {
            for (const text of texts) await run(text);
          }),
        floor: async () => processorTimeOf(() => certify({ packages: templates, options })),
      },
      { warmUps },
    );
    const details = `Spectral ${subject.toFixed(0)} ms, we ${floor.toFixed(0)} ms for ${texts.length} templates`;
    const what = `all ${count} rules of ours beside ${rules.length} of Spectral's`;
    return measured(what, `${ratio.toFixed(1)} times faster (${details})`, ratio >= target);
  };
  const withoutSchema = equivalentRules.filter(({ check }) => check !== "schema");
  return [await beside(equivalentRules), await beside(withoutSchema)];
}

function measured(what: string, figure: string, isMet: boolean): Measurement {
  return { what, figure, target: `at least ${target} times faster`, isMet };
}

/** @throws when one side does not find what it should, since the other one would then do more work */
async function checkBothFind(run: RunSpectral): Promise<void> {
  const text = JSON.stringify(plantedTemplate, undefined, 2);
  const input: PackageInput = {
    path: "planted",
    kind: "folder",
    entries: [{ path: "mainTemplate.json", bytes: new TextEncoder().encode(text) }],
    problems: [],
  };
  const [report] = certify({ packages: [input], options }).packages;
  const ours = new Set(report?.findings.map(({ rule }) => rule));
  const theirs = await run(text);
  for (const { id } of equivalentRules) {
    if (!ours.has(id)) throw new Error(`Our rule ${id} finds nothing in the planted template.`);
    if (!theirs.has(id)) throw new Error(`Spectral's ${id} finds nothing in the planted template.`);
  }
}

function isTemplate(value: unknown): boolean {
  const schema =
    typeof value === "object" && value !== null && "$schema" in value ? value.$schema : undefined;
  return typeof schema === "string" && /deploymentTemplate/i.test(schema);
}
