import { itemNameNames, itemsOf, thumbnailNames, videoLinkNames } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { Cell } from "./cell.tsx";
import { ImageDrop } from "./image-drop.tsx";
import { formatOf, type InputProps } from "./input-props.ts";
import { asMembers, readMember, writeMember } from "./item-member.ts";
import { RowList } from "./row-list.tsx";
import { uploadTexts } from "./upload-texts.ts";

/** Videos elsewhere, each with a name and a thumbnail. */
export function VideosInput({ field, value, onChange, control }: InputProps) {
  const texts = useTexts(uploadTexts);
  const { width, height } = formatOf(field, "videos");
  const items = itemsOf(value).map((item) => asMembers(item, videoLinkNames));
  return (
    <RowList
      items={items}
      isDisabled={control.disabled}
      canMove
      addLabel={texts.addVideo}
      onAdd={() => onChange([...items, { name: "", videoUrl: "", thumbnailUrl: "" }])}
      nameOf={(item, index) => readMember(item, itemNameNames) || texts.video(index + 1)}
      onChange={onChange}
    >
      {(item, change) => (
        <>
          <Cell
            label={texts.imageName}
            maxLength={100}
            value={readMember(item, itemNameNames)}
            isDisabled={control.disabled}
            onChange={(text) => change(writeMember(item, itemNameNames, text))}
          />
          <Cell
            label={texts.videoUrl}
            type="url"
            value={readMember(item, videoLinkNames)}
            isDisabled={control.disabled}
            onChange={(text) => change(writeMember(item, videoLinkNames, text.trim()))}
          />
          <ImageDrop
            label={texts.thumbnail(width, height)}
            link={readMember(item, thumbnailNames)}
            width={width}
            height={height}
            isDisabled={control.disabled}
            onChange={(link) => change(writeMember(item, thumbnailNames, link))}
            onRemove={() => change(writeMember(item, thumbnailNames, ""))}
          />
        </>
      )}
    </RowList>
  );
}
