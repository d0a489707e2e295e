import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { wordsOf } from "../element-words.ts";
import type { Reader } from "../form-context.ts";
import { controlTexts } from "./control-texts.ts";

export type Origin = "new" | "existing" | "none";

interface NewOrExistingProps {
  reader: Reader;
  /** The part whose label names the whole. */
  part: string;
  origins: readonly Origin[];
  value: string;
  onChange: (origin: Origin) => void;
}

/** Whether a resource is made, is there already, or is not wanted. Nothing where there is no choice. */
export function NewOrExisting({ reader, part, origins, value, onChange }: NewOrExistingProps) {
  const texts = useTexts(controlTexts);
  if (origins.length < 2) return null;
  const name = wordsOf(reader, "label", part) || wordsOf(reader, "label") || reader.element.name;
  return (
    <Field label={texts.newOrExisting(name)}>
      <RadioGroup layout="horizontal" value={value} onChange={(_, data) => onChange(data.value as Origin)}>
        {origins.map((origin) => (
          <Radio key={origin} value={origin} label={texts[origin]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
