import { Badge, Select } from "@fluentui/react-components";
import type { RuleSummary } from "@slipway/contracts";
import { useMe } from "#app/use-session.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { enforcements, type Choice } from "./find-rules.ts";
import { rulesTexts } from "./rules-texts.ts";

const colors = { block: "danger", warn: "warning", observe: "informative" } as const;

interface EnforcementControlProps {
  rule: RuleSummary;
  /** Something else was chosen; it counts only when it was confirmed. */
  onChoose: (rule: RuleSummary, choice: Choice) => void;
}

/** What a rule's findings do: a choice for administrators, a badge for everybody else. */
export function EnforcementControl({ rule, onChoose }: EnforcementControlProps) {
  const texts = useTexts(rulesTexts);
  const read = useReader();
  const me = useMe();
  const { enforcement } = rule;
  if (!me.operatorRoles.includes("administrator")) {
    return (
      <Badge appearance="tint" shape="rounded" color={colors[enforcement]}>
        {texts.enforcements[enforcement]}
      </Badge>
    );
  }
  return (
    <Select
      aria-label={texts.enforcementOf(read(rule.title))}
      value={rule.isSet ? enforcement : "default"}
      onChange={(_, { value }) => onChoose(rule, value as Choice)}
    >
      <option value="default">{texts.byRuleSet(texts.enforcements[rule.defaultEnforcement])}</option>
      {enforcements.map((each) => (
        <option key={each} value={each}>
          {texts.enforcements[each]}
        </option>
      ))}
    </Select>
  );
}
