import { Field, Select } from "@fluentui/react-components";
import { itemsOf } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { Cell } from "./cell.tsx";
import { fieldTexts } from "./field-texts.ts";
import { formatOf, type InputProps } from "./input-props.ts";
import { asMembers, readMember, writeMember } from "./item-member.ts";
import { RowList } from "./row-list.tsx";

/** Names of a policy's parts in the interfaces that show them (cpp-api section 8). */
const nameNames = ["policyName", "name"];
const idNames = ["policyDefinitionId", "policyDefinitionID"];
const skuNames = ["policySku", "sku"];

/** Azure policies for the managed resource group. */
export function PoliciesInput({ field, value, onChange, control }: InputProps) {
  const texts = useTexts(fieldTexts);
  const { max } = formatOf(field, "policies");
  const items = itemsOf(value).map((item) => asMembers(item, nameNames));
  const empty = { policyName: "", policyDefinitionId: "", policySku: "Free" };
  return (
    <RowList
      items={items}
      isDisabled={control.disabled}
      addLabel={texts.addPolicy}
      onAdd={items.length < max ? () => onChange([...items, empty]) : undefined}
      nameOf={(item, index) => readMember(item, nameNames) || texts.itemNumber(index + 1)}
      onChange={onChange}
    >
      {(item, change) => (
        <>
          <Cell
            label={texts.policyName}
            maxLength={50}
            value={readMember(item, nameNames)}
            isDisabled={control.disabled}
            onChange={(text) => change(writeMember(item, nameNames, text))}
          />
          <Cell
            label={texts.policyId}
            value={readMember(item, idNames)}
            isDisabled={control.disabled}
            onChange={(text) => change(writeMember(item, idNames, text.trim()))}
          />
          <Field label={texts.policySku} size="small">
            <Select
              value={readMember(item, skuNames)}
              disabled={control.disabled}
              onChange={(_, data) => change(writeMember(item, skuNames, data.value))}
            >
              <option value="Free">{texts.policyFree}</option>
              <option value="Standard">{texts.policyStandard}</option>
            </Select>
          </Field>
        </>
      )}
    </RowList>
  );
}
