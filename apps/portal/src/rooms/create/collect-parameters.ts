import type { FormState } from "@slipway/template-language";
import { plainOutput, starred } from "./plain-value.ts";

/** One value that the form hands to the template. */
export interface CollectedOutput {
  name: string;
  value: unknown;
  isSecret: boolean;
  /** Only Azure could tell, and nobody has typed it in yet. */
  isMissing: boolean;
  /** Only Azure could tell. */
  isUnknown: boolean;
}

/**
 * The form's outputs with what somebody has typed in for those that only Azure knows.
 * @param secureNames parameters that the template declares as secure
 */
export function collectOutputs(
  outputs: FormState["outputs"],
  typed: ReadonlyMap<string, string>,
  secureNames: ReadonlySet<string>,
): CollectedOutput[] {
  return outputs.map(({ output: { name }, value }) => {
    const plain = plainOutput(value);
    const text = typed.get(name) ?? "";
    const isSecret = plain.isSecret || secureNames.has(name.toLowerCase());
    if (!plain.isUnknown) return { name, value: plain.value, isSecret, isMissing: false, isUnknown: false };
    return { name, value: readTyped(text), isSecret, isMissing: text.trim() === "", isUnknown: true };
  });
}

/** Parameters by name; empty ones are left out, so that the template's defaults count. */
export function parametersOf(outputs: readonly CollectedOutput[]): Record<string, unknown> {
  const given = outputs.filter(({ value, isMissing }) => !isMissing && value !== null && value !== undefined);
  return Object.fromEntries(given.map(({ name, value }) => [name, value]));
}

/** The same with secrets replaced by stars, for the server's preview. */
export function previewParametersOf(outputs: readonly CollectedOutput[]): Record<string, unknown> {
  return parametersOf(
    outputs.map((output) => (output.isSecret ? { ...output, value: starred(output.value) } : output)),
  );
}

function readTyped(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  try {
    return JSON.parse(trimmed);
  } catch {
    return trimmed;
  }
}
