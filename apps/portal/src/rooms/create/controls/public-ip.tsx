import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "../create-texts.ts";
import type { ControlProps } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { memberText, withMember } from "../plain-value.ts";
import { controlTexts } from "./control-texts.ts";
import { MemberInput } from "./member-input.tsx";
import { NewOrExisting, type Origin } from "./new-or-existing.tsx";

/** A public address with its domain name label: new, existing, or none. */
export function PublicIp({ element, reader, input, onChange }: ControlProps) {
  const texts = useTexts(controlTexts);
  const notes = useTexts(createTexts);
  const origin = memberText(input, "newOrExistingOrNone") || "new";
  const origins: Origin[] = ["new"];
  if (!reader.truth("options.hideExisting")) origins.push("existing");
  if (!reader.truth("options.hideNone")) origins.push("none");
  return (
    <>
      <NewOrExisting
        reader={reader}
        part="publicIpAddress"
        origins={origins}
        value={origin}
        onChange={(value) => onChange(withMember(input, "newOrExistingOrNone", value))}
      />
      {origin !== "none" && (
        <FormField
          element={element}
          part="name"
          labelPart="publicIpAddress"
          label={texts.name}
          takesAll
          isRequired
          {...(origin === "existing" ? { note: notes.azureNote } : {})}
        >
          <MemberInput input={input} name="name" onChange={onChange} />
        </FormField>
      )}
      {origin === "existing" && (
        <FormField element={element} part="resourceGroup" label={texts.resourceGroup} isRequired>
          <MemberInput input={input} name="resourceGroup" onChange={onChange} />
        </FormField>
      )}
      {origin !== "none" && !reader.truth("options.hideDomainNameLabel") && (
        <FormField element={element} part="domainNameLabel" label={texts.domainNameLabel} isRequired={false}>
          <MemberInput input={input} name="domainNameLabel" onChange={onChange} />
        </FormField>
      )}
    </>
  );
}
