import { itemNameNames, itemsOf, screenshotLinkNames } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { Cell } from "./cell.tsx";
import { ImageDrop } from "./image-drop.tsx";
import { formatOf, type InputProps } from "./input-props.ts";
import { asMembers, readMember, writeMember } from "./item-member.ts";
import { RowList } from "./row-list.tsx";
import { uploadTexts } from "./upload-texts.ts";

/** Named screenshots, in the order in which customers see them. */
export function ScreenshotsInput({ field, value, onChange, control }: InputProps) {
  const texts = useTexts(uploadTexts);
  const { max, width, height } = formatOf(field, "screenshots");
  const items = itemsOf(value).map((item) => asMembers(item, screenshotLinkNames));
  return (
    <RowList
      items={items}
      isDisabled={control.disabled}
      canMove
      addLabel={texts.addScreenshot}
      onAdd={items.length < max ? () => onChange([...items, { name: "", imageUrl: "" }]) : undefined}
      nameOf={(item, index) => readMember(item, itemNameNames) || texts.screenshot(index + 1)}
      onChange={onChange}
    >
      {(item, change, index) => (
        <>
          <ImageDrop
            label={readMember(item, itemNameNames) || texts.screenshot(index + 1)}
            link={readMember(item, screenshotLinkNames)}
            width={width}
            height={height}
            isDisabled={control.disabled}
            onChange={(link) => change(writeMember(item, screenshotLinkNames, link))}
          />
          <Cell
            label={texts.imageName}
            maxLength={100}
            value={readMember(item, itemNameNames)}
            isDisabled={control.disabled}
            onChange={(text) => change(writeMember(item, itemNameNames, text))}
          />
        </>
      )}
    </RowList>
  );
}
