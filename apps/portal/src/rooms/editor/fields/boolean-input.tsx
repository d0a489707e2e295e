import { Switch } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { fieldTexts } from "./field-texts.ts";
import type { InputProps } from "./input-props.ts";

/** Yes or no. */
export function BooleanInput({ value, onChange, control, pointer }: InputProps) {
  const texts = useTexts(fieldTexts);
  const isOn = value === true;
  return (
    <span>
      <Switch
        {...control}
        aria-labelledby={`${pointer}:label`}
        checked={isOn}
        label={isOn ? texts.yes : texts.no}
        onChange={(_, { checked }) => onChange(checked)}
      />
    </span>
  );
}
