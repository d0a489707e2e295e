import { useState } from "react";
import { Textarea } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "../create-texts.ts";
import type { ControlProps, Input } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { controlTexts } from "./control-texts.ts";

/** Any value as JSON, for elements whose choices only Azure has. */
export function JsonValue({ element, input, onChange }: ControlProps) {
  const texts = useTexts(controlTexts);
  const notes = useTexts(createTexts);
  const [typed, setTyped] = useState(() => (input === null ? "" : JSON.stringify(input, undefined, 2)));
  const isWrong = typed.trim() !== "" && parse(typed) === undefined;
  const change = (value: string) => {
    setTyped(value);
    const parsed = parse(value);
    if (value.trim() === "") onChange(null);
    else if (parsed !== undefined) onChange(parsed.value);
  };
  return (
    <FormField element={element} note={`${isWrong ? texts.jsonWrong : texts.json} ${notes.azureNote}`}>
      <Textarea
        rows={4}
        spellCheck={false}
        value={typed}
        aria-invalid={isWrong}
        onChange={(_, { value }) => change(value)}
      />
    </FormField>
  );
}

function parse(text: string): { value: Input } | undefined {
  try {
    return { value: JSON.parse(text) as Input };
  } catch {
    return undefined;
  }
}
