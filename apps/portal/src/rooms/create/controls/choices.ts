import type { ElementState } from "@slipway/template-language";
import type { Input } from "../form-context.ts";

type Choice = ElementState["choices"][number];

/** Place of the choice that an input is; -1 when it is none. Values may be objects, so they are compared by content. */
export function indexOfChoice(choices: readonly Choice[], input: Input): number {
  const wanted = contentOf(input);
  return choices.findIndex(({ value }) => contentOf(value) === wanted);
}

function contentOf(value: Input): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "bigint" ? String(member) : member,
  );
}
