import { useMemo, useState } from "react";
import { Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { CommentAddRegular } from "@fluentui/react-icons";
import type { Review } from "@slipway/contracts";
import { FieldValue } from "#parts/listing/field-value.tsx";
import { listFields, type ListedField, type ListedGroup } from "#parts/listing/list-fields.ts";
import { listingTexts } from "#parts/listing/listing-texts.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { FieldThreads } from "./field-threads.tsx";
import { threadsTexts } from "./threads-texts.ts";

const useStyles = makeStyles({
  groups: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "40px", maxWidth: "1080px" },
  list: { margin: `${tokens.spacingVerticalM} 0 0` },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridTemplateAreas: '"name button" "value value" "threads threads"',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    scrollMarginTop: "64px",
    "&:target": { backgroundColor: tokens.colorPaletteYellowBackground1 },
    "@media (min-width: 720px)": {
      gridTemplateColumns: "220px minmax(0, 1fr) auto",
      gridTemplateAreas: '"name value button" ". threads threads"',
    },
  },
  button: { gridArea: "button", margin: 0 },
  name: { gridArea: "name", fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  value: { gridArea: "value", margin: 0, overflowWrap: "anywhere" },
  threads: { gridArea: "threads", margin: 0 },
});

/** Every field of the submission as people read it; each can be commented on. */
export function ListingTab({ review }: { review: Review }) {
  const styles = useStyles();
  const groups = useMemo(() => listFields(review.definition), [review.definition]);
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <ListingGroup key={group.key} group={group} review={review} />
      ))}
    </div>
  );
}

function ListingGroup({ group, review }: { group: ListedGroup; review: Review }) {
  const styles = useStyles();
  const title = useGroupTitle(group);
  return (
    <section aria-label={title}>
      <Subtitle1 as="h2" style={{ margin: 0 }}>
        {title}
      </Subtitle1>
      <dl className={styles.list}>
        {group.fields.map((listed) => (
          <FieldRow key={listed.pointer} listed={listed} review={review} />
        ))}
      </dl>
    </section>
  );
}

function useGroupTitle({ title, planId, planTitle, packageVersion }: ListedGroup): string {
  const texts = useTexts(listingTexts);
  const read = useReader();
  if (planId !== undefined) {
    const plan = texts.plan(planTitle ?? "", planId);
    return packageVersion === undefined ? plan : `${plan} · ${texts.packageVersion(packageVersion)}`;
  }
  return title === undefined ? texts.definition : read(title);
}

function FieldRow({ listed, review }: { listed: ListedField; review: Review }) {
  const styles = useStyles();
  const words = useTexts(threadsTexts);
  const read = useReader();
  const [writes, setWrites] = useState(false);
  const { field, value, pointer } = listed;
  const name = read(field.title);
  const threads = review.threads.filter((thread) => thread.pointer === pointer);
  return (
    <div className={styles.row} id={pointer}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        <FieldValue field={field} value={value} name={name} />
      </dd>
      <dd className={styles.button}>
        <Button
          size="small"
          appearance="subtle"
          icon={<CommentAddRegular />}
          aria-label={words.onField(name)}
          title={words.onField(name)}
          onClick={() => setWrites(true)}
        />
      </dd>
      {(writes || threads.length > 0) && (
        <dd className={styles.threads}>
          <FieldThreads
            review={review}
            threads={threads}
            pointer={pointer}
            label={words.onField(name)}
            writes={writes}
            onClose={() => setWrites(false)}
          />
        </dd>
      )}
    </div>
  );
}
