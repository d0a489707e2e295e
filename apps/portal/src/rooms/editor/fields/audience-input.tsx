import { Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { isEmpty, isMembers, itemsOf, memberOf } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { AudienceFile } from "./audience-file.tsx";
import { Cell } from "./cell.tsx";
import { fieldTexts } from "./field-texts.ts";
import { textOf, type InputProps } from "./input-props.ts";
import { readMember, writeMember } from "./item-member.ts";
import { RowList } from "./row-list.tsx";

const maxManualEntries = 10;

/** Public, or private with its subscriptions: entered here, or in a CSV file. */
export function AudienceInput({ pointer, value, onChange, control }: InputProps) {
  const texts = useTexts(fieldTexts);
  const isPrivate = isMembers(value) && !isEmpty(value);
  const csv = textOf(memberOf(value, "uploadedCsvUri"));
  const byFile = isPrivate && Object.hasOwn(value, "uploadedCsvUri");
  return (
    <>
      <span>
        <Switch
          {...control}
          aria-labelledby={`${pointer}:label`}
          checked={isPrivate}
          label={isPrivate ? texts.private : texts.public}
          onChange={(_, { checked }) => onChange(checked ? { manualEntries: [] } : undefined)}
        />
      </span>
      {isPrivate && (
        <>
          <RadioGroup
            layout="horizontal"
            disabled={control.disabled}
            aria-label={texts.audienceSwitch}
            value={byFile ? "file" : "hand"}
            onChange={(_, data) =>
              onChange(data.value === "file" ? { uploadedCsvUri: "" } : { manualEntries: [] })
            }
          >
            <Radio value="hand" label={texts.audienceByHand} />
            <Radio value="file" label={texts.audienceByFile} />
          </RadioGroup>
          <span>{texts.audienceSwitch}</span>
          {byFile ? (
            <AudienceFile
              link={csv}
              isDisabled={control.disabled}
              onChange={(link) => onChange({ uploadedCsvUri: link })}
            />
          ) : (
            <ManualEntries
              entries={itemsOf(memberOf(value, "manualEntries"))}
              isDisabled={control.disabled}
              onChange={(entries) => onChange({ ...value, manualEntries: entries })}
            />
          )}
        </>
      )}
    </>
  );
}

interface ManualEntriesProps {
  entries: readonly unknown[];
  isDisabled: boolean;
  onChange: (entries: unknown[]) => void;
}

function ManualEntries({ entries, isDisabled, onChange }: ManualEntriesProps) {
  const texts = useTexts(fieldTexts);
  const add = () => onChange([...entries, { type: "subscriptionId", id: "", description: "" }]);
  return (
    <RowList
      items={entries}
      isDisabled={isDisabled}
      addLabel={texts.addSubscription}
      onAdd={entries.length < maxManualEntries ? add : undefined}
      nameOf={(entry, index) => readMember(entry, ["id"]) || texts.itemNumber(index + 1)}
      onChange={onChange}
    >
      {(entry, change) => (
        <>
          <Cell
            label={texts.subscription}
            value={readMember(entry, ["id"])}
            isDisabled={isDisabled}
            onChange={(text) => change(writeMember(entry, ["id"], text.trim()))}
          />
          <Cell
            label={texts.describedAs}
            value={readMember(entry, ["description"])}
            isDisabled={isDisabled}
            onChange={(text) => change(writeMember(entry, ["description"], text))}
          />
        </>
      )}
    </RowList>
  );
}
