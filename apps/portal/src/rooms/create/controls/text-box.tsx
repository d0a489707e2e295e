import { Input, Textarea } from "@fluentui/react-components";
import type { ControlProps } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { asText } from "../plain-value.ts";

/** A text of one or several lines; user names too. */
export function TextBox({ element, reader, input, onChange }: ControlProps) {
  const isLong = reader.truth("multiLine");
  const shared = {
    value: asText(input),
    placeholder: reader.text("placeholder") ?? "",
    readOnly: reader.truth("readOnly"),
    onChange: (_: unknown, { value }: { value: string }) => onChange(value),
  };
  return (
    <FormField element={element}>
      {isLong ? (
        <Textarea {...shared} rows={4} resize="vertical" />
      ) : (
        <Input {...shared} autoComplete="off" />
      )}
    </FormField>
  );
}
