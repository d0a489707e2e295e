import { useMemo, useState } from "react";
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  makeStyles,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import { compareVersionNumbers, packageKey, planTypeKey } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { useEditor, useFindings, useValue } from "../editor-context.ts";
import { editorTexts } from "../editor-texts.ts";
import { FieldMessages } from "../fields/field-messages.tsx";
import { LockNote } from "../fields/lock-note.tsx";
import { useLock } from "../fields/use-lock.ts";
import { pointerOf } from "../model/path.ts";
import { versionPlaces, versionsOf } from "../model/field-place.ts";
import { AddVersionDialog } from "./add-version-dialog.tsx";
import { newVersion } from "./new-version.ts";
import { skuTexts } from "./sku-texts.ts";
import { FieldColumn } from "./tab-fields.tsx";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  item: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    marginBottom: tokens.spacingVerticalM,
  },
  words: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalL}`,
  },
});

/** The package versions of a plan, the newest first and open. */
export function PackageVersions({ index }: { index: number }) {
  const styles = useStyles();
  const texts = useTexts(skuTexts);
  const { store, mayEdit } = useEditor();
  const plan = useValue(["plans", index]);
  const versions = versionsOf(plan).toSorted((a, b) => compareVersionNumbers(b, a));
  const pointer = pointerOf(["plans", index, packageKey]);
  const findings = useFindings(pointer);
  const [closed, setClosed] = useState<readonly string[]>(() => versions.slice(1));
  const [isAdding, setAdding] = useState(false);
  return (
    <section id={pointer} tabIndex={-1} aria-labelledby={`${pointer}:label`}>
      <div className={styles.head}>
        <Subtitle2 as="h3" id={`${pointer}:label`} className={styles.title}>
          {texts.packages}
        </Subtitle2>
        {mayEdit && (
          <Button icon={<AddRegular />} onClick={() => setAdding(true)}>
            {texts.addVersion}
          </Button>
        )}
      </div>
      <FieldMessages id={`${pointer}:messages`} findings={findings} />
      <Accordion
        multiple
        collapsible
        openItems={versions.filter((version) => !closed.includes(version))}
        onToggle={(_, { openItems }) => setClosed(versions.filter((version) => !openItems.includes(version)))}
      >
        {versions.map((version, place) => (
          <VersionItem key={version} index={index} version={version} isNewest={place === 0} />
        ))}
      </Accordion>
      {isAdding && (
        <AddVersionDialog
          versions={versions}
          onClose={() => setAdding(false)}
          onAdd={(version) => {
            setAdding(false);
            setClosed(versions);
            store.set(["plans", index, packageKey, version], newVersion(plan, versions[0]));
          }}
        />
      )}
    </section>
  );
}

interface VersionItemProps {
  index: number;
  version: string;
  isNewest: boolean;
}

function VersionItem({ index, version, isNewest }: VersionItemProps) {
  const styles = useStyles();
  const texts = useTexts(skuTexts);
  const editor = useTexts(editorTexts);
  const { store, mayEdit } = useEditor();
  const kind = useValue(["plans", index, planTypeKey]);
  const places = useMemo(
    () => versionPlaces({ [planTypeKey]: kind }, index, version),
    [kind, index, version],
  );
  const pointer = pointerOf(["plans", index, packageKey, version]);
  const findings = useFindings(pointer);
  const lock = useLock(pointer);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <AccordionItem id={pointer} value={version} className={styles.item}>
      <AccordionHeader as="h4">
        <span className={styles.words}>
          {editor.version(version)}
          {isNewest && (
            <Badge appearance="tint" shape="rounded">
              {texts.newest}
            </Badge>
          )}
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <div className={styles.body}>
          {lock !== undefined && <LockNote id={`${pointer}:lock`} lock={lock} />}
          <FieldMessages id={`${pointer}:messages`} findings={findings} />
          <FieldColumn places={places} />
          {mayEdit && (
            <span>
              <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => setRemoving(true)}>
                {texts.removeVersion}
              </Button>
            </span>
          )}
        </div>
        {isRemoving && (
          <ConfirmDialog
            isOpen
            title={texts.removeVersionTitle(version)}
            confirmLabel={texts.removeVersion}
            onClose={() => setRemoving(false)}
            onConfirm={() => store.set(["plans", index, packageKey, version], undefined)}
          >
            {texts.removeVersionText}
          </ConfirmDialog>
        )}
      </AccordionPanel>
    </AccordionItem>
  );
}
