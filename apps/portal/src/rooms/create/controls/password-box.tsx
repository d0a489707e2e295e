import { Input } from "@fluentui/react-components";
import { isObject } from "@slipway/template-language";
import { useTexts } from "#texts/use-texts.ts";
import type { ControlProps } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { asText, memberText, withMember } from "../plain-value.ts";
import { controlTexts } from "./control-texts.ts";

/** A password, and the same again unless the author does not want that. */
export function PasswordBox(props: ControlProps) {
  const texts = useTexts(controlTexts);
  const { element, reader, input, onChange } = props;
  const current = isObject(input) ? input : { password: asText(input), confirmPassword: "" };
  const needsConfirmation = !reader.truth("options.hideConfirmation");
  return (
    <>
      <FormField element={element} part="password" label={texts.password} takesAll>
        <Secret input={current} name="password" onChange={onChange} />
      </FormField>
      {needsConfirmation && (
        <FormField element={element} part="confirmPassword" label={texts.confirmPassword}>
          <Secret input={current} name="confirmPassword" onChange={onChange} />
        </FormField>
      )}
    </>
  );
}

interface SecretProps {
  input: ControlProps["input"];
  name: string;
  onChange: ControlProps["onChange"];
}

/** A member of the input that nobody may read over the shoulder. */
export function Secret({ input, name, onChange, ...field }: SecretProps) {
  return (
    <Input
      {...field}
      type="password"
      autoComplete="new-password"
      value={memberText(input, name)}
      onChange={(_, { value }) => onChange(withMember(input, name, value))}
    />
  );
}
