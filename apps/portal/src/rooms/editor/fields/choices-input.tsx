import { itemsOf } from "@slipway/contracts/offer-fields";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { CheckList } from "./check-list.tsx";
import { fieldTexts } from "./field-texts.ts";
import { formatOf, textOf, type InputProps } from "./input-props.ts";

/** Several of a list; keys that are not in the list stay until they are unchecked. */
export function ChoicesInput({ field, value, onChange, control }: InputProps) {
  const texts = useTexts(fieldTexts);
  const read = useReader();
  const { choices } = formatOf(field, "choices");
  const chosen = itemsOf(value).map(textOf);
  const unknown = chosen.filter((key) => !choices.some((choice) => choice.value === key));
  const options = [
    ...choices.map((choice) => ({ value: choice.value, label: read(choice.title) })),
    ...unknown.map((key) => ({ value: key, label: texts.ownValue(key) })),
  ];
  return (
    <CheckList
      options={options}
      chosen={chosen}
      isDisabled={control.disabled}
      onChange={(next) => onChange(next)}
    />
  );
}
