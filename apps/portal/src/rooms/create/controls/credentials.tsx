import { Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import type { ControlProps } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { memberText, withMember } from "../plain-value.ts";
import { controlTexts } from "./control-texts.ts";
import { Secret } from "./password-box.tsx";

/** How the administrator of a machine signs in: by password, on Linux also by key. */
export function Credentials(props: ControlProps) {
  const { element, reader, input, onChange } = props;
  const texts = useTexts(controlTexts);
  const isLinux = reader.text("osPlatform")?.toLowerCase() !== "windows";
  const hidesPassword = isLinux && reader.truth("options.hidePassword");
  const type = hidesPassword ? "sshPublicKey" : memberText(input, "authenticationType") || "password";
  const usesKey = isLinux && type === "sshPublicKey";
  return (
    <>
      {isLinux && !hidesPassword && (
        <FormField element={element} part="authenticationType" label={texts.authenticationType}>
          <RadioGroup
            layout="horizontal"
            value={type}
            onChange={(_, { value }) => onChange(withMember(input, "authenticationType", value))}
          >
            <Radio value="password" label={texts.password} />
            <Radio value="sshPublicKey" label={texts.sshPublicKey} />
          </RadioGroup>
        </FormField>
      )}
      {usesKey ? <KeyField {...props} /> : <PasswordFields {...props} />}
    </>
  );
}

function KeyField({ element, input, onChange }: ControlProps) {
  const texts = useTexts(controlTexts);
  return (
    <FormField
      element={element}
      part="sshPublicKey"
      label={texts.sshPublicKey}
      note={texts.sshHelp}
      takesAll
      isRequired
    >
      <Textarea
        rows={3}
        spellCheck={false}
        value={memberText(input, "sshPublicKey")}
        onChange={(_, { value }) => onChange(withMember(input, "sshPublicKey", value))}
      />
    </FormField>
  );
}

function PasswordFields({ element, reader, input, onChange }: ControlProps) {
  const texts = useTexts(controlTexts);
  return (
    <>
      <FormField element={element} part="password" label={texts.password} takesAll isRequired>
        <Secret input={input} name="password" onChange={onChange} />
      </FormField>
      {!reader.truth("options.hideConfirmation") && (
        <FormField element={element} part="confirmPassword" label={texts.confirmPassword} isRequired>
          <Secret input={input} name="confirmPassword" onChange={onChange} />
        </FormField>
      )}
    </>
  );
}
