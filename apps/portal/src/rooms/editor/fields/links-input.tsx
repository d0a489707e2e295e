import { itemsOf } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { Cell } from "./cell.tsx";
import { fieldTexts } from "./field-texts.ts";
import type { InputProps } from "./input-props.ts";
import { asMembers, readMember, writeMember } from "./item-member.ts";
import { RowList } from "./row-list.tsx";

const [title, url] = [["linkTitle"], ["linkUrl"]];

/** Links with title and address. */
export function LinksInput({ value, onChange, control }: InputProps) {
  const texts = useTexts(fieldTexts);
  const links = itemsOf(value).map((item) => asMembers(item, url));
  return (
    <RowList
      items={links}
      isDisabled={control.disabled}
      canMove
      addLabel={texts.addLink}
      onAdd={() => onChange([...links, { linkTitle: "", linkUrl: "" }])}
      nameOf={(link, index) => readMember(link, title) || texts.itemNumber(index + 1)}
      onChange={onChange}
    >
      {(link, change) => (
        <>
          <Cell
            label={texts.linkTitle}
            value={readMember(link, title)}
            isDisabled={control.disabled}
            onChange={(text) => change(writeMember(link, title, text))}
          />
          <Cell
            label={texts.linkUrl}
            type="url"
            value={readMember(link, url)}
            isDisabled={control.disabled}
            onChange={(text) => change(writeMember(link, url, text))}
          />
        </>
      )}
    </RowList>
  );
}
