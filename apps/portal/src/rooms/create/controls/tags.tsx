import { useState } from "react";
import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import { wordsOf } from "../element-words.ts";
import type { ControlProps } from "../form-context.ts";
import { spreadTags, type Tag } from "./spread-tags.ts";
import { controlTexts } from "./control-texts.ts";

const useStyles = makeStyles({
  box: {
    border: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  field: { flex: "1 1 140px", minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS },
});

/** Tags, each for every resource or for one type of them. */
export function Tags({ element, reader, onChange }: ControlProps) {
  const styles = useStyles();
  const texts = useTexts(controlTexts);
  const [tags, setTags] = useState<readonly Tag[]>([]);
  const resources = reader.texts("resources");
  const change = (next: readonly Tag[]) => {
    setTags(next);
    onChange(spreadTags(next, resources));
  };
  const put = (index: number, part: Partial<Tag>) =>
    change(tags.map((tag, at) => (at === index ? { ...tag, ...part } : tag)));
  const last = Math.max(0, ...tags.map(({ key }) => key));
  return (
    <fieldset className={styles.box}>
      <legend className={styles.legend}>{wordsOf(reader, "label") || texts.tags || element.name}</legend>
      {tags.map((tag, index) => (
        <div key={tag.key} className={styles.row}>
          <Input
            className={styles.field}
            aria-label={texts.tagName}
            placeholder={texts.tagName}
            value={tag.name}
            onChange={(_, { value }) => put(index, { name: value })}
          />
          <Input
            className={styles.field}
            aria-label={texts.tagValue}
            placeholder={texts.tagValue}
            value={tag.value}
            onChange={(_, { value }) => put(index, { value })}
          />
          <Select
            className={styles.field}
            aria-label={texts.tagResource}
            value={tag.resource}
            onChange={(_, { value }) => put(index, { resource: value })}
          >
            <option value="">{texts.everyResource}</option>
            {resources.map((resource) => (
              <option key={resource}>{resource}</option>
            ))}
          </Select>
          <Button
            icon={<DeleteRegular />}
            aria-label={texts.removeTag(tag.name)}
            onClick={() => change(tags.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <span>
        <Button
          icon={<AddRegular />}
          onClick={() => change([...tags, { key: last + 1, name: "", value: "", resource: "" }])}
        >
          {texts.addTag}
        </Button>
      </span>
    </fieldset>
  );
}
