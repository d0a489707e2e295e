import { Radio, RadioGroup } from "@fluentui/react-components";
import { useForm, type ControlProps } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { indexOfChoice } from "./choices.ts";

/** A few choices side by side. */
export function OptionsGroup({ element, input, onChange }: ControlProps) {
  const { choices } = useForm().state.element(element);
  return (
    <FormField element={element}>
      <RadioGroup
        layout={choices.length <= 3 ? "horizontal" : "vertical"}
        value={String(indexOfChoice(choices, input))}
        onChange={(_, { value }) => onChange(choices[Number(value)]?.value ?? null)}
        style={{ flexWrap: "wrap" }}
      >
        {choices.map((choice, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- labels may be the same
          <Radio key={index} value={String(index)} label={choice.label} />
        ))}
      </RadioGroup>
    </FormField>
  );
}
