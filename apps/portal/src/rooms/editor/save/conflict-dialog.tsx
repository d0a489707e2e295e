import { useState } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { FieldValue } from "#parts/listing/field-value.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { useDraft, useEditor } from "../editor-context.ts";
import { editorTexts } from "../editor-texts.ts";
import type { MergeConflict, Side } from "../model/merge-drafts.ts";
import { describePlace } from "../model/describe-place.ts";

const useStyles = makeStyles({
  body: { whiteSpace: "normal" },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalM,
  },
  conflict: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  value: {
    maxHeight: "160px",
    overflowY: "auto",
    overflowWrap: "anywhere",
    marginLeft: "36px",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Fields that somebody else changed too, each with both values; nothing is saved before the choice. */
export function ConflictDialog() {
  const styles = useStyles();
  const texts = useTexts(editorTexts);
  const { store } = useEditor();
  const isOpen = useDraft(store, ({ phase }) => phase === "conflict");
  const conflicts = useDraft(store, (state) => state.conflicts);
  const name = useDraft(store, (state) => state.theirs?.savedBy.name ?? "");
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const [isPutOff, setPutOff] = useState(false);
  if (!isOpen) return null;
  if (isPutOff) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{texts.conflictTitle(name)}</MessageBarTitle> {texts.putOffText}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => setPutOff(false)}>
            {texts.chooseNow}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <ConfirmDialog
      isOpen
      title={texts.conflictTitle(name)}
      confirmLabel={texts.mergeNow}
      onConfirm={() => void store.resolve(choices)}
      cancelLabel={texts.putOff}
      onClose={() => setPutOff(true)}
    >
      {texts.conflictText}
      <div className={styles.list}>
        {conflicts.map((conflict) => (
          <Conflict
            key={conflict.key}
            conflict={conflict}
            side={choices.get(conflict.key) ?? "mine"}
            onChoose={(side) => setChoices(new Map(choices).set(conflict.key, side))}
          />
        ))}
      </div>
    </ConfirmDialog>
  );
}

interface ConflictProps {
  conflict: MergeConflict;
  side: Side;
  onChoose: (side: Side) => void;
}

function Conflict({ conflict, side, onChoose }: ConflictProps) {
  const styles = useStyles();
  const texts = useTexts(editorTexts);
  const read = useReader();
  const place = describePlace(conflict.names);
  const where = [
    place.planId === undefined ? undefined : texts.plan(place.planId),
    place.version === undefined ? undefined : texts.version(place.version),
    read(place.title),
  ];
  const title = where.filter((part) => part !== undefined).join(" › ");
  const show = (value: unknown) =>
    value === undefined ? texts.nothing : <FieldValue field={place.field} value={value} name={title} />;
  return (
    <fieldset className={styles.conflict}>
      <legend className={styles.name}>{title}</legend>
      <RadioGroup aria-label={title} value={side} onChange={(_, data) => onChoose(data.value as Side)}>
        <Radio value="mine" label={texts.mine} />
        <div className={styles.value}>{show(conflict.mine)}</div>
        <Radio value="theirs" label={texts.theirs} />
        <div className={styles.value}>{show(conflict.theirs)}</div>
      </RadioGroup>
    </fieldset>
  );
}
