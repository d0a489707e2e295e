import { Input, Select } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "../create-texts.ts";
import { wordsOf } from "../element-words.ts";
import type { ControlProps } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { memberText, withMember } from "../plain-value.ts";
import { controlTexts } from "./control-texts.ts";
import { MemberInput } from "./member-input.tsx";
import { NewOrExisting } from "./new-or-existing.tsx";

/** One storage account: a new one with its replication, or an existing one by its name. */
export function StorageAccount(props: ControlProps) {
  const { element, reader, input, onChange } = props;
  const texts = useTexts(controlTexts);
  const notes = useTexts(createTexts);
  const origin = memberText(input, "newOrExisting") || "new";
  const label = wordsOf(reader, "label") || texts.name;
  return (
    <>
      <NewOrExisting
        reader={reader}
        part="name"
        origins={reader.truth("options.hideExisting") ? ["new"] : ["new", "existing"]}
        value={origin}
        onChange={(value) => onChange(withMember(input, "newOrExisting", value))}
      />
      <FormField
        element={element}
        part="name"
        label={label}
        takesAll
        {...(origin === "existing" ? { note: notes.azureNote } : {})}
      >
        <MemberInput input={input} name="name" onChange={onChange} />
      </FormField>
      {origin === "existing" && (
        <FormField element={element} part="resourceGroup" label={texts.resourceGroup} isRequired>
          <MemberInput input={input} name="resourceGroup" onChange={onChange} />
        </FormField>
      )}
      <AccountType {...props} />
    </>
  );
}

/** Several accounts with one prefix and one replication. */
export function StorageAccounts(props: ControlProps) {
  const { element, input, onChange } = props;
  const texts = useTexts(controlTexts);
  return (
    <>
      <FormField element={element} part="prefix" label={texts.prefix} takesAll>
        <MemberInput input={input} name="prefix" onChange={onChange} />
      </FormField>
      <AccountType {...props} />
    </>
  );
}

/** The author's replications to choose from; without a list of them, typed in. */
function AccountType({ element, reader, input, onChange }: ControlProps) {
  const texts = useTexts(controlTexts);
  const type = memberText(input, "type");
  const allowed = reader.texts("constraints.allowedTypes");
  const change = (_: unknown, { value }: { value: string }) => onChange(withMember(input, "type", value));
  return (
    <FormField element={element} part="type" label={texts.accountType}>
      {allowed.length === 0 ? (
        <Input value={type} onChange={change} />
      ) : (
        <Select value={type} onChange={change}>
          {[...new Set([...allowed, ...(type === "" ? [] : [type])])].map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      )}
    </FormField>
  );
}
