import { Switch, Textarea } from "@fluentui/react-components";
import { isObject } from "@slipway/template-language";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "../create-texts.ts";
import { wordsOf } from "../element-words.ts";
import type { ControlProps } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { asText, withMember } from "../plain-value.ts";
import { controlTexts } from "./control-texts.ts";

/** Managed identities: the resource's own, and existing ones by their ids. */
export function Identity({ element, reader, input, onChange }: ControlProps) {
  const texts = useTexts(controlTexts);
  const notes = useTexts(createTexts);
  const members = isObject(input) ? input : {};
  const ids = Array.isArray(members["userAssigned"]) ? members["userAssigned"].map(asText) : [];
  const label = wordsOf(reader, "label", "systemAssigned") || texts.systemAssigned;
  return (
    <>
      {!reader.truth("options.hideSystemAssignedIdentity") && (
        <Switch
          label={label}
          checked={members["systemAssigned"] === true}
          disabled={reader.truth("options.readOnlySystemAssignedIdentity")}
          onChange={(_, { checked }) => onChange(withMember(input, "systemAssigned", checked))}
        />
      )}
      {!reader.truth("options.hideUserAssignedIdentity") && (
        <FormField
          element={element}
          part="userAssigned"
          label={texts.userAssigned}
          note={notes.azureNote}
          takesAll
        >
          <Textarea
            rows={2}
            spellCheck={false}
            value={ids.join("\n")}
            onChange={(_, { value }) =>
              onChange(withMember(input, "userAssigned", value === "" ? [] : value.split("\n")))
            }
          />
        </FormField>
      )}
    </>
  );
}
