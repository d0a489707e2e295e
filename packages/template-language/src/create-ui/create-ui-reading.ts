import type { ObjectNode } from "#json/node.ts";
import { createUiProblems, type CreateUiDiagnostic, type CreateUiProblemCode } from "./create-ui-problems.ts";
import type { FormElement } from "./model.ts";

/** Where one reading stands. */
export interface CreateUiReading {
  readonly elements: FormElement[];
  readonly elementsByPath: Map<string, FormElement>;
  readonly diagnostics: CreateUiDiagnostic[];
}

/** Notes a problem; `type` fills the hole of messages that have one. */
export function note(
  reading: CreateUiReading,
  code: CreateUiProblemCode,
  place: { start: number; end: number },
  type = "",
): void {
  const message = createUiProblems[code].replace("{type}", type);
  reading.diagnostics.push({ code, message, start: place.start, end: place.end });
}

/** An object is pointed at by its opening bracket when something in it is missing. */
export function startOf(node: ObjectNode): { start: number; end: number } {
  return { start: node.start, end: node.start + 1 };
}
