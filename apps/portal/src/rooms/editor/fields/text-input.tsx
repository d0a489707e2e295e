import { Input, Textarea } from "@fluentui/react-components";
import { textOf, type InputProps } from "./input-props.ts";

const types: Partial<Record<InputProps["field"]["format"]["kind"], "email" | "tel" | "url">> = {
  email: "email",
  phone: "tel",
  url: "url",
};

/** One line of text; of several lines where the field says so. */
export function TextInput({ field, value, onChange, control }: InputProps) {
  const { format } = field;
  const change = (text: string) => onChange(text);
  if (format.kind === "text" && format.multiline === true) {
    return (
      <Textarea
        {...control}
        value={textOf(value)}
        resize="vertical"
        rows={3}
        onChange={(_, data) => change(data.value)}
      />
    );
  }
  return (
    <Input
      {...control}
      type={types[format.kind] ?? "text"}
      value={textOf(value)}
      spellCheck={format.kind === "text"}
      onChange={(_, data) => change(data.value)}
    />
  );
}
