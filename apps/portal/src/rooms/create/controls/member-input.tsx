import { Input } from "@fluentui/react-components";
import type { ControlProps } from "../form-context.ts";
import { memberText, withMember } from "../plain-value.ts";

interface MemberInputProps extends Pick<ControlProps, "input" | "onChange"> {
  name: string;
  placeholder?: string;
}

/** A text field for one member of an input. */
export function MemberInput({ input, onChange, name, placeholder, ...field }: MemberInputProps) {
  return (
    <Input
      {...field}
      autoComplete="off"
      spellCheck={false}
      value={memberText(input, name)}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(_, { value }) => onChange(withMember(input, name, value))}
    />
  );
}
