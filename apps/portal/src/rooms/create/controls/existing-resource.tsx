import { Input } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "../create-texts.ts";
import type { ControlProps } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { asText } from "../plain-value.ts";
import { controlTexts } from "./control-texts.ts";

/** A resource that is there already, by its id: nobody lists it without Azure. Workspaces need not say their type. */
export function ExistingResource({ element, reader, input, onChange }: ControlProps) {
  const texts = useTexts(controlTexts);
  const notes = useTexts(createTexts);
  const type = reader.text("resourceType") ?? "Microsoft.OperationalInsights/workspaces";
  return (
    <FormField element={element} note={`${texts.resourceIdHelp(type)} ${notes.azureNote}`}>
      <Input
        value={asText(input)}
        spellCheck={false}
        autoComplete="off"
        onChange={(_, { value }) => onChange(value === "" ? null : value)}
      />
    </FormField>
  );
}
