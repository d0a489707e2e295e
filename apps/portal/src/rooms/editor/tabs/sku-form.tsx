import { useMemo, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { planTypeKey } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { useEditor, useFindings, useValue } from "../editor-context.ts";
import { FieldFrame } from "../fields/field-frame.tsx";
import { FieldMessages } from "../fields/field-messages.tsx";
import { textOf } from "../fields/input-props.ts";
import { useLock } from "../fields/use-lock.ts";
import { planPlaces } from "../model/field-place.ts";
import { PackageVersions } from "./package-versions.tsx";
import { skuTexts } from "./sku-texts.ts";
import { GroupedFields } from "./tab-fields.tsx";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "40px" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalL,
  },
  id: { fontFamily: tokens.fontFamilyMonospace },
});

const idField = { title: { en: "SKU ID", "zh-CN": "SKU ID" }, required: true };

/** One plan: its id, its fields, its package versions. */
export function SkuForm({ index }: { index: number }) {
  const styles = useStyles();
  const texts = useTexts(skuTexts);
  const { store, mayEdit, guesses } = useEditor();
  const id = textOf(useValue(["plans", index, "planId"]));
  const kind = useValue(["plans", index, planTypeKey]);
  const places = useMemo(() => planPlaces({ [planTypeKey]: kind }, index), [kind, index]);
  const own = `/plans/${index}`;
  const findings = useFindings(own);
  const lock = useLock(`${own}/planId`);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <div id={own} className={styles.form} tabIndex={-1}>
      <div className={styles.head}>
        <FieldFrame
          field={idField}
          pointer={`${own}/planId`}
          lock={lock}
          isDisabled
          isGroup
          isGuess={guesses.get(`${own}/planId`) === id}
        >
          {() => <span className={styles.id}>{id}</span>}
        </FieldFrame>
        {mayEdit && (
          <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => setRemoving(true)}>
            {texts.removeSku}
          </Button>
        )}
      </div>
      <FieldMessages id={`${own}:messages`} findings={findings} />
      <GroupedFields places={places} />
      <PackageVersions index={index} />
      {isRemoving && (
        <ConfirmDialog
          isOpen
          title={texts.removeSkuTitle(id)}
          confirmLabel={texts.removeSku}
          onClose={() => setRemoving(false)}
          onConfirm={() => {
            setRemoving(false);
            store.set(["plans", index], undefined);
          }}
        >
          {texts.removeSkuText}
        </ConfirmDialog>
      )}
    </div>
  );
}
