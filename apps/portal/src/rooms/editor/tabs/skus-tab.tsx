import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, BoxMultipleRegular } from "@fluentui/react-icons";
import { applications, itemsOf, memberOf } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { ChoiceChips } from "#ui/choice-chips.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { useDraft, useEditor, useFindings } from "../editor-context.ts";
import { FieldMessages } from "../fields/field-messages.tsx";
import { textOf } from "../fields/input-props.ts";
import { AddSkuDialog } from "./add-sku-dialog.tsx";
import { SkuForm } from "./sku-form.tsx";
import { skuTexts } from "./sku-texts.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXL,
  },
});

interface SkusTabProps {
  /** The plan that the page's address names. */
  planId: string | undefined;
  onChoose: (planId: string) => void;
}

/** The offer's plans; one of them is open. */
export function SkusTab({ planId, onChoose }: SkusTabProps) {
  const styles = useStyles();
  const texts = useTexts(skuTexts);
  const { store, mayEdit } = useEditor();
  const plans = itemsOf(useDraft(store, ({ definition }) => definition.plans));
  const findings = useFindings("/plans");
  const [isAdding, setAdding] = useState(false);
  const ids = plans.map((plan) => textOf(memberOf(plan, "planId")));
  const chosen = Math.max(0, planId === undefined ? 0 : ids.indexOf(planId));
  const add = mayEdit && (
    <Button icon={<AddRegular />} onClick={() => setAdding(true)}>
      {texts.addSku}
    </Button>
  );
  return (
    <div id="/plans" tabIndex={-1}>
      {plans.length === 0 ? (
        <EmptyState
          icon={<BoxMultipleRegular />}
          title={texts.noSkuTitle}
          text={texts.noSkuText}
          action={add}
        />
      ) : (
        <>
          <div className={styles.bar}>
            <ChoiceChips
              label={texts.skus}
              value={String(chosen)}
              chips={plans.map((plan, index) => ({
                value: String(index),
                label: textOf(memberOf(plan, `${applications}skuTitle`)) || (ids[index] ?? ""),
              }))}
              onChange={(value) => onChoose(ids[Number(value)] ?? "")}
            />
            {add}
          </div>
          <FieldMessages id="/plans:messages" findings={findings} />
          <SkuForm key={`${chosen} ${ids[chosen]}`} index={chosen} />
        </>
      )}
      {isAdding && (
        <AddSkuDialog
          taken={ids}
          onClose={() => setAdding(false)}
          onAdd={(id) => {
            store.set(
              ["plans"],
              [...plans, { planId: id, [`${applications}cloudAvailability`]: ["PublicAzure"] }],
            );
            setAdding(false);
            onChoose(id);
          }}
        />
      )}
    </div>
  );
}
