import { Select } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "../create-texts.ts";
import { useForm, type ControlProps } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { asText } from "../plain-value.ts";

/** The size of a virtual machine. */
export function SizeSelector({ element, input, onChange }: ControlProps) {
  const texts = useTexts(createTexts);
  const { choices } = useForm().state.element(element);
  return (
    <FormField element={element} note={texts.catalogueNote}>
      <Select value={asText(input)} onChange={(_, { value }) => onChange(value)}>
        {choices.length === 0 && <option value="">{texts.nothingToChoose}</option>}
        {choices.map(({ label, description }) => (
          <option key={label} value={label}>
            {description === undefined ? label : `${label} (${description})`}
          </option>
        ))}
      </Select>
    </FormField>
  );
}
