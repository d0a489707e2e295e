import { Dropdown, Option, Select } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "../create-texts.ts";
import { useForm, type ControlProps } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { indexOfChoice } from "./choices.ts";

/** One of the author's choices, or several. */
export function DropDown(props: ControlProps) {
  return props.reader.truth("multiselect") ? <Several {...props} /> : <One {...props} />;
}

function One({ element, reader, input, onChange }: ControlProps) {
  const texts = useTexts(createTexts);
  const { choices } = useForm().state.element(element);
  const chosen = indexOfChoice(choices, input);
  const isEmpty = choices.length === 0;
  const note = isEmpty ? texts.nothingToChoose : (choices[chosen]?.description ?? "");
  return (
    <FormField element={element} note={note}>
      <Select
        value={String(chosen)}
        disabled={isEmpty}
        onChange={(_, { value }) => onChange(choices[Number(value)]?.value ?? null)}
      >
        {chosen === -1 && <option value="-1">{reader.text("placeholder") || texts.choose}</option>}
        {choices.map((choice, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- labels may be the same
          <option key={index} value={String(index)}>
            {choice.label}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

function Several({ element, reader, input, onChange }: ControlProps) {
  const texts = useTexts(createTexts);
  const { choices } = useForm().state.element(element);
  const list = Array.isArray(input) ? input : [];
  const chosen = list.map((item) => indexOfChoice(choices, item)).filter((index) => index !== -1);
  return (
    <FormField element={element}>
      <Dropdown
        multiselect
        placeholder={reader.text("placeholder") ?? texts.choose}
        value={chosen.map((index) => choices[index]?.label).join(", ")}
        selectedOptions={chosen.map(String)}
        listbox={{ style: { maxHeight: "40vh" } }}
        onOptionSelect={(_, { selectedOptions }) =>
          onChange(
            choices.filter((_, index) => selectedOptions.includes(String(index))).map(({ value }) => value),
          )
        }
      >
        {choices.map((choice, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- labels may be the same
          <Option key={index} value={String(index)} text={choice.label}>
            {choice.label}
          </Option>
        ))}
      </Dropdown>
    </FormField>
  );
}
