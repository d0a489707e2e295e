import type { RuleSummary } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import type { Choice } from "./find-rules.ts";
import { rulesTexts } from "./rules-texts.ts";

interface ChangeEnforcementDialogProps {
  rule: RuleSummary;
  choice: Choice;
  onChanged: () => void;
  onClose: () => void;
}

/** Says what the change does to publishes before it is made. */
export function ChangeEnforcementDialog({ rule, choice, onChanged, onClose }: ChangeEnforcementDialogProps) {
  const texts = useTexts(rulesTexts);
  const read = useReader();
  const settings = { changes: ["listRules", "getRule"] as const, onSuccess: onChanged };
  const set = useCommand("setRuleEnforcement", settings);
  const reset = useCommand("resetRuleEnforcement", settings);
  const params = { ruleId: rule.id };
  const after = choice === "default" ? rule.defaultEnforcement : choice;
  return (
    <ConfirmDialog
      isOpen
      title={texts.changeTitles[choice](read(rule.title))}
      confirmLabel={texts.changeLabels[choice]}
      isBusy={set.isPending || reset.isPending}
      error={set.error ?? reset.error}
      onConfirm={() =>
        choice === "default"
          ? reset.mutate({ params })
          : set.mutate({ params, body: { enforcement: choice } })
      }
      onClose={onClose}
    >
      {choice === "default" && <p>{texts.resetText(texts.enforcements[after])}</p>}
      <p>{texts.changeTexts[after]}</p>
      <p>
        {texts.changeKeeps} {choice !== "default" && texts.changeHolds}
      </p>
    </ConfirmDialog>
  );
}
