import type { RuleSummary } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import type { Enforcement } from "./find-rules.ts";
import { rulesTexts } from "./rules-texts.ts";

interface ChangeEnforcementDialogProps {
  rule: RuleSummary;
  enforcement: Enforcement;
  onChanged: () => void;
  onClose: () => void;
}

/** Says what the change does to publishes before it is made. */
export function ChangeEnforcementDialog(props: ChangeEnforcementDialogProps) {
  const { rule, enforcement, onChanged, onClose } = props;
  const texts = useTexts(rulesTexts);
  const read = useReader();
  const set = useCommand("setRuleEnforcement", { changes: ["listRules", "getRule"], onSuccess: onChanged });
  return (
    <ConfirmDialog
      isOpen
      title={texts.changeTitles[enforcement](read(rule.title))}
      confirmLabel={texts.changeLabels[enforcement]}
      isBusy={set.isPending}
      error={set.error}
      onConfirm={() => set.mutate({ params: { ruleId: rule.id }, body: { enforcement } })}
      onClose={onClose}
    >
      <p>{texts.changeTexts[enforcement]}</p>
      <p>{texts.changeKeeps}</p>
    </ConfirmDialog>
  );
}
