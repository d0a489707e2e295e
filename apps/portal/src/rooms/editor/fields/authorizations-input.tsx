import { Field, Select } from "@fluentui/react-components";
import { itemsOf, type Members } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { Cell } from "./cell.tsx";
import { fieldTexts } from "./field-texts.ts";
import type { InputProps } from "./input-props.ts";
import { asMembers, readMember, writeMember } from "./item-member.ts";
import { RowList } from "./row-list.tsx";

/** Names under which clients write the two parts (cpp-api section 8); ARM's own first. */
const principalNames = ["principalId", "principalID"];
const roleNames = ["roleDefinitionId", "roleDefinitionID", "roleDefinition"];

/** Azure's built-in roles for a managed resource group. */
const roles = [
  { id: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", name: "roleOwner" },
  { id: "b24988ac-6180-42a0-ab88-20f7382dd24c", name: "roleContributor" },
  { id: "acdd72a7-3385-48ef-bd42-f606fba81ae7", name: "roleReader" },
] as const;
const contributor = roles[1].id;

/** Principals with their roles. */
export function AuthorizationsInput({ value, onChange, control }: InputProps) {
  const texts = useTexts(fieldTexts);
  const items = itemsOf(value).map((item) => asMembers(item, principalNames));
  return (
    <RowList
      items={items}
      isDisabled={control.disabled}
      addLabel={texts.addAuthorization}
      onAdd={() => onChange([...items, { principalId: "", roleDefinitionId: contributor }])}
      nameOf={(item, index) => readMember(item, principalNames) || texts.itemNumber(index + 1)}
      onChange={onChange}
    >
      {(item, change) => (
        <>
          <Cell
            label={texts.principal}
            hint={texts.principalHelp}
            value={readMember(item, principalNames)}
            isDisabled={control.disabled}
            onChange={(text) => change(writeMember(item, principalNames, text.trim()))}
          />
          <RoleCell item={item} change={change} isDisabled={control.disabled} />
        </>
      )}
    </RowList>
  );
}

interface RoleCellProps {
  item: Members;
  change: (next: Members) => void;
  isDisabled: boolean;
}

function RoleCell({ item, change, isDisabled }: RoleCellProps) {
  const texts = useTexts(fieldTexts);
  const role = readMember(item, roleNames);
  const isBuiltIn = roles.some(({ id }) => id === role.toLowerCase());
  const set = (id: string) => change(writeMember(item, roleNames, id));
  return (
    <>
      <Field label={texts.role} size="small">
        <Select
          value={isBuiltIn ? role.toLowerCase() : "own"}
          disabled={isDisabled}
          onChange={(_, data) => set(data.value === "own" ? "" : data.value)}
        >
          {roles.map(({ id, name }) => (
            <option key={id} value={id}>
              {texts[name]}
            </option>
          ))}
          <option value="own">{texts.roleOwn}</option>
        </Select>
      </Field>
      {!isBuiltIn && (
        <Cell
          label={texts.roleOwnId}
          value={role}
          isDisabled={isDisabled}
          onChange={(text) => set(text.trim())}
        />
      )}
    </>
  );
}
