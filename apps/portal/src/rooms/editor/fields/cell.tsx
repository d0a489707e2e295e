import { Field, Input } from "@fluentui/react-components";

interface CellProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isDisabled: boolean;
  hint?: string;
  type?: "text" | "url" | "password";
  placeholder?: string;
  maxLength?: number;
}

/** A small labelled text input, part of an entry of a list. */
export function Cell({ label, value, onChange, isDisabled, hint, type = "text", ...rest }: CellProps) {
  return (
    <Field label={label} size="small" {...(hint === undefined ? {} : { hint })}>
      <Input
        {...rest}
        type={type}
        value={value}
        disabled={isDisabled}
        autoComplete="off"
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
