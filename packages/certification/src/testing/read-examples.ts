import type { ListingInput } from "#model/listing.ts";
import type { PackageInput, ContainerProblem } from "#model/package.ts";
import type { CertifyOptions } from "#model/report.ts";
import type { Rule } from "#model/rule.ts";

/** One example of a rule's page: a package (or listing) that the rule must find fault with, or must not. */
export interface Example {
  verdict: "fails" | "passes";
  /** Line of the fence in the page. */
  line: number;
  input: PackageInput;
  listing: ListingInput | undefined;
  options: CertifyOptions;
  /** What fixing it gives, where the page shows it: path → text. */
  fixed: Record<string, string>;
}

interface Fence {
  language: string;
  words: string[];
  settings: Readonly<Record<string, string>>;
  text: string;
  line: number;
}

const fileOfKind: Partial<Record<Rule["appliesTo"], string>> = {
  "create-ui": "createUiDefinition.json",
  "parameters-file": "mainTemplate.parameters.json",
  "view-definition": "viewDefinition.json",
};

/**
 * Reads the fences of a rule's page: "json fails" or "json passes" begins an example, "json with file=…" adds a file to it,
 * "json fixed" shows its file after fixing. Settings: file, kind, profile, today, plan, as=problems, as=listing, or
 * as=previous for a file of the version before.
 */
export function readExamples(page: string, rule: Rule): Example[] {
  const examples: Example[] = [];
  for (const fence of fencesOf(page)) {
    const verdict = fence.words.find((word) => word === "fails" || word === "passes");
    const last = examples.at(-1);
    if (verdict !== undefined) examples.push(startExample(fence, verdict, rule));
    else if (last !== undefined && fence.words.includes("with")) addFile(last, fence, rule);
    else if (last !== undefined && fence.words.includes("fixed"))
      last.fixed[fileOf(fence, rule)] = fence.text;
  }
  return examples;
}

function startExample(fence: Fence, verdict: Example["verdict"], rule: Rule): Example {
  const {
    kind = "folder",
    profile = rule.profiles?.includes("marketplace") === false ? "arm-ttk" : "marketplace",
    today = "2026-02-13",
    plan,
  } = fence.settings;
  const input: PackageInput = {
    path: "example",
    kind: kind as PackageInput["kind"],
    entries: [],
    problems: [],
  };
  if (plan !== undefined) input.planType = plan as NonNullable<PackageInput["planType"]>;
  const example: Example = {
    verdict,
    line: fence.line,
    input,
    listing: undefined,
    options: { profile: profile as CertifyOptions["profile"], today, rules: [rule.id] },
    fixed: {},
  };
  addFile(example, fence, rule);
  return example;
}

function addFile(example: Example, fence: Fence, rule: Rule): void {
  const { as } = fence.settings;
  if (as === "listing") example.listing = JSON.parse(fence.text) as ListingInput;
  else if (as === "problems") example.input.problems = JSON.parse(fence.text) as ContainerProblem[];
  else {
    const input = as === "previous" ? previousOf(example) : example.input;
    const bytes = fence.language === "hex" ? fromHex(fence.text) : new TextEncoder().encode(fence.text);
    input.entries = [...input.entries, { path: fileOf(fence, rule), bytes }];
  }
}

function previousOf({ options }: Example): PackageInput {
  options.previous ??= { path: "previous", kind: "folder", entries: [], problems: [] };
  return options.previous;
}

function fileOf(fence: Fence, rule: Rule): string {
  return fence.settings["file"] ?? fileOfKind[rule.appliesTo] ?? "mainTemplate.json";
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.trim().split(/\s+/), (pair) => Number.parseInt(pair, 16));
}

function fencesOf(page: string): Fence[] {
  const fences: Fence[] = [];
  const lines = page.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const opening = /^```(\S+)(.*)$/.exec(lines[index]!);
    if (opening === null) continue;
    const end = lines.indexOf("```", index + 1);
    const parts = opening[2]!.trim().split(/\s+/);
    const settings = Object.fromEntries(
      parts.filter((part) => part.includes("=")).map((part) => part.split("=", 2)),
    );
    const words = parts.filter((part) => !part.includes("="));
    fences.push({
      language: opening[1]!,
      words,
      settings,
      text: `${lines.slice(index + 1, end).join("\n")}\n`,
      line: index + 1,
    });
    index = end;
  }
  return fences;
}
