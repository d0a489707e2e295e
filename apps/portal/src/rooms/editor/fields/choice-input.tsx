import { Radio, RadioGroup } from "@fluentui/react-components";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { fieldTexts } from "./field-texts.ts";
import { formatOf, textOf, type InputProps } from "./input-props.ts";

/** One of a few. A value that is not among them is shown as it is. */
export function ChoiceInput({ field, pointer, value, onChange, control }: InputProps) {
  const texts = useTexts(fieldTexts);
  const read = useReader();
  const { choices } = formatOf(field, "choice");
  const current = textOf(value);
  const isUnknown = current !== "" && !choices.some((choice) => choice.value === current);
  return (
    <RadioGroup
      id={control.id}
      aria-labelledby={`${pointer}:label`}
      disabled={control.disabled}
      value={current}
      onChange={(_, data) => onChange(data.value)}
    >
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} label={read(choice.title)} />
      ))}
      {isUnknown && <Radio value={current} label={texts.ownValue(current)} />}
    </RadioGroup>
  );
}
