import { Input } from "@fluentui/react-components";
import { isObject } from "@slipway/template-language";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "../create-texts.ts";
import type { ControlProps, Input as FormInput } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { asText, memberText, withMember } from "../plain-value.ts";
import { controlTexts } from "./control-texts.ts";
import { MemberInput } from "./member-input.tsx";
import { NewOrExisting } from "./new-or-existing.tsx";

/** A virtual network and its subnets, proposed as in the Azure portal; an existing one is typed in. */
export function VirtualNetwork(props: ControlProps) {
  const { element, reader, input, onChange } = props;
  const texts = useTexts(controlTexts);
  const notes = useTexts(createTexts);
  const origin = memberText(input, "newOrExisting") || "new";
  const prefixes = isObject(input) ? input["addressPrefixes"] : undefined;
  const prefix = Array.isArray(prefixes) ? asText(prefixes[0] ?? null) : "";
  return (
    <>
      <NewOrExisting
        reader={reader}
        part="virtualNetwork"
        origins={reader.truth("options.hideExisting") ? ["new"] : ["new", "existing"]}
        value={origin}
        onChange={(value) => onChange(withMember(input, "newOrExisting", value))}
      />
      <FormField
        element={element}
        part="name"
        labelPart="virtualNetwork"
        label={texts.name}
        takesAll
        isRequired
        {...(origin === "existing" ? { note: notes.azureNote } : {})}
      >
        <MemberInput input={input} name="name" onChange={onChange} />
      </FormField>
      {origin === "existing" && (
        <FormField element={element} part="resourceGroup" label={texts.resourceGroup} isRequired>
          <MemberInput input={input} name="resourceGroup" onChange={onChange} />
        </FormField>
      )}
      <FormField
        element={element}
        part="addressPrefixes"
        label={texts.addressSpace}
        note={texts.addressSpaceHelp}
        isRequired
      >
        <Input
          value={prefix}
          spellCheck={false}
          onChange={(_, { value }) => onChange(withMember(input, "addressPrefixes", [value]))}
        />
      </FormField>
      <Subnets {...props} />
    </>
  );
}

function Subnets({ element, reader, input, onChange }: ControlProps) {
  const texts = useTexts(controlTexts);
  const subnets: FormInput = isObject(input) ? (input["subnets"] ?? {}) : {};
  const wanted = reader.read("subnets");
  return Object.keys(isObject(subnets) ? subnets : {}).map((key) => {
    const subnet: FormInput = isObject(subnets) ? (subnets[key] ?? {}) : {};
    const label = memberText(isObject(wanted) ? (wanted[key] ?? null) : null, "label") || key;
    const change = (changed: FormInput) =>
      onChange(withMember(input, "subnets", withMember(subnets, key, changed)));
    return (
      <div key={key} style={{ display: "contents" }}>
        <FormField element={element} part={`name of ${key}`} label={texts.subnetName(label)} isRequired>
          <MemberInput input={subnet} name="name" onChange={change} />
        </FormField>
        <FormField element={element} part={`subnets.${key}`} label={texts.subnetPrefix(label)} isRequired>
          <MemberInput input={subnet} name="addressPrefix" onChange={change} />
        </FormField>
      </div>
    );
  });
}
