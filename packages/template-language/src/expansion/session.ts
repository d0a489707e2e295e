import { createBudget, type Budget } from "#expressions/budget.ts";
import type { EvaluationProblem } from "#expressions/evaluator.ts";
import type { JsonDocument, JsonNode, StringNode } from "#json/node.ts";
import { offsetInString } from "#json/offset-in-string.ts";
import type { Place } from "./frame.ts";
import { nameBasedGuid } from "#functions/algorithms/name-based-guid.ts";
import {
  expansionProblems,
  type Dependency,
  type ExpandedResource,
  type ExpansionDiagnostic,
} from "./expansion.ts";

/** Limits of one expansion. */
export interface ExpansionLimits {
  /** Steps of evaluation (default 2,000,000: about a second). */
  maxSteps?: number;
  /** Resources of all deployments together (default 2,000; Azure allows 800 for one). */
  maxResources?: number;
  /** Nested and linked deployments inside each other (default 8). */
  maxNesting?: number;
}

/** Finds a JSON file of the package by its path with `/`, relative to the package's root. */
export type FindFile = (path: string) => JsonDocument | undefined;

/** What one expansion shares between all its deployments. */
export interface Session {
  readonly budget: Budget;
  readonly findFile: FindFile;
  readonly nowMs: number;
  readonly maxResources: number;
  readonly maxNesting: number;
  readonly resources: ExpandedResource[];
  readonly diagnostics: ExpansionDiagnostic[];
  /** Keys of the diagnostics that are there. */
  readonly reported: Set<string>;
  /** How far each resource is: its body and its nested deployment are expanded when they are first asked for. */
  readonly progress: Map<ExpandedResource, Progress>;
  /** How many more dependencies may be noted. */
  readonly dependencies: { left: number };
  isComplete: boolean;
  newGuid(): string;
  /** Expands what a deployment resource deploys, if that has not been done; false while it is under way, which means a circle. */
  completeNested(resource: ExpandedResource): boolean;
}

export interface Progress {
  readonly place: Place;
  /** Its dependencies, by what it depends on. */
  readonly targets: Map<ExpandedResource, Dependency>;
  body: "waiting" | "under-way" | "done";
  nested: "waiting" | "under-way" | "done";
}

export interface Sourced {
  readonly document: JsonDocument;
  readonly file: string;
}

const keptDiagnostics = 500;

/** Most dependencies of one expansion: loops that wait for loops multiply, and no template that Azure accepts has more. */
const mostDependencies = 200_000;

export interface SessionOptions {
  limits: ExpansionLimits;
  findFile: FindFile;
  nowMs: number;
  /** Decides what `newGuid` gives. */
  seed: string;
  completeNested(session: Session, resource: ExpandedResource): boolean;
}

export function startSession(options: SessionOptions): Session {
  let guids = 0;
  const { limits } = options;
  const session: Session = {
    budget: createBudget(limits.maxSteps === undefined ? {} : { maxSteps: limits.maxSteps }),
    findFile: options.findFile,
    nowMs: options.nowMs,
    maxResources: limits.maxResources ?? 2000,
    maxNesting: limits.maxNesting ?? 8,
    resources: [],
    diagnostics: [],
    reported: new Set(),
    progress: new Map(),
    dependencies: { left: mostDependencies },
    isComplete: true,
    newGuid: () => nameBasedGuid(`${options.seed}-${(guids += 1)}`),
    completeNested: (resource) => options.completeNested(session, resource),
  };
  return session;
}

type Report = Pick<ExpansionDiagnostic, "code" | "message" | "start" | "end">;

/** Adds a diagnostic unless the same one is there already (copies of a resource repeat theirs). */
export function report(
  session: Session,
  { document, file }: Sourced,
  { code, message, start, end }: Report,
): void {
  const { diagnostics, reported } = session;
  const key = reportedOnce.has(code) ? code : `${code} ${start} ${end} ${file}`;
  if (diagnostics.length >= keptDiagnostics || reported.has(key)) return;
  reported.add(key);
  diagnostics.push({ code, message, file, document, start, end });
}

/** Once a limit is reached, everything after it would say the same. */
const reportedOnce: ReadonlySet<string> = new Set([
  "too-many-resources",
  "too-many-dependencies",
  "budget-exhausted",
]);

/** Reports one of the template's own problems at a node; `detail` is added to the usual message. */
export function reportProblem(
  session: Session,
  source: Sourced,
  code: keyof typeof expansionProblems,
  place: { start: number; end: number },
  detail = "",
): void {
  const message = detail === "" ? expansionProblems[code] : `${expansionProblems[code]} ${detail}`;
  report(session, source, { code, message, start: place.start, end: place.end });
}

/** Reports a failed expression; its offsets are turned into places in the file. */
export function reportEvaluation(
  session: Session,
  source: Sourced,
  node: JsonNode,
  problem: EvaluationProblem,
): void {
  if (problem.code === "budget-exhausted") session.isComplete = false;
  const { text } = source.document;
  const isText = node.kind === "string";
  const start = isText ? offsetInString(text, node as StringNode, problem.start) : node.start;
  const end = isText ? offsetInString(text, node as StringNode, problem.end) : node.end;
  report(session, source, { code: problem.code, message: problem.message, start, end });
}
