import { useCallback, useState } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { RuleSummary } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useMe } from "#app/use-session.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { ChoiceChips } from "#ui/choice-chips.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { ListBody } from "#ui/list-body.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { ChangeEnforcementDialog } from "./change-enforcement-dialog.tsx";
import { EnforcementControl } from "./enforcement-control.tsx";
import { countEnforcements, enforcements, findRules, type Choice, type Enforcement } from "./find-rules.ts";
import { RuleView } from "./rule-view.tsx";
import { rulesTexts } from "./rules-texts.ts";

const useStyles = makeStyles({
  changed: {
    color: tokens.colorStatusSuccessForeground1,
    "&:not(:empty)": { marginBottom: tokens.spacingVerticalM },
  },
  quiet: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Filter {
  text?: string | undefined;
  enforcement?: Enforcement | undefined;
  rule?: string | undefined;
}
interface Change {
  rule: RuleSummary;
  choice: Choice;
}

/** Every certification rule with what its findings do; `?rule=` opens one. */
export function Page() {
  const styles = useStyles();
  const texts = useTexts(rulesTexts);
  const shared = useTexts(sharedTexts);
  const read = useReader();
  const mayChange = useMe().operatorRoles.includes("administrator");
  const [{ text = "", enforcement, rule }, setFilter] = useFilter<Filter>();
  const [change, setChange] = useState<Change>();
  const [changed, setChanged] = useState<Change>();
  const { data, error } = useAnswer("listRules", {});
  const search = useCallback((typed: string) => setFilter({ text: typed }), [setFilter]);
  const choose = (of: RuleSummary, next: Choice) => setChange({ rule: of, choice: next });
  const columns = useColumns((ruleId) => setFilter({ rule: ruleId }), choose);
  const found = data === undefined ? undefined : findRules(data.rules, String(text));
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={mayChange ? texts.lead : texts.leadForReaders}
        beside={data !== undefined && <span>{texts.ruleSet(data.ruleSet)}</span>}
      />
      <div aria-live="polite" className={styles.changed}>
        {changed !== undefined &&
          texts.changed(read(changed.rule.title), texts.enforcements[enforcementAfter(changed)])}
      </div>
      <FilterBar>
        <SearchField label={texts.filter} value={String(text)} onChange={search} />
        <EnforcementFilter
          rules={found ?? []}
          value={enforcement}
          onChange={(next) => setFilter({ enforcement: next })}
        />
      </FilterBar>
      <ListBody
        rows={found?.filter((each) => enforcement === undefined || each.enforcement === enforcement)}
        error={error}
        empty={<EmptyState title={shared.nothingFoundTitle} text={shared.nothingFoundText} />}
      >
        {(rows) => <DataTable label={texts.title} columns={columns} rows={rows} rowKey={({ id }) => id} />}
      </ListBody>
      {rule !== undefined && change === undefined && (
        <RuleView
          ruleId={String(rule)}
          renderEnforcement={(of) => <EnforcementControl rule={of} onChoose={choose} />}
          onClose={() => setFilter({ rule: undefined })}
        />
      )}
      {change !== undefined && (
        <ChangeEnforcementDialog
          {...change}
          onChanged={() => {
            setChanged(change);
            setChange(undefined);
          }}
          onClose={() => setChange(undefined)}
        />
      )}
    </>
  );
}

function enforcementAfter({ rule, choice }: Change): Enforcement {
  return choice === "default" ? rule.defaultEnforcement : choice;
}

interface EnforcementFilterProps {
  rules: readonly RuleSummary[];
  value: Enforcement | undefined;
  onChange: (value: Enforcement | undefined) => void;
}

function EnforcementFilter({ rules, value, onChange }: EnforcementFilterProps) {
  const texts = useTexts(rulesTexts);
  const shared = useTexts(sharedTexts);
  const counts = countEnforcements(rules);
  const chips = [
    { value: undefined, label: shared.all, count: rules.length },
    ...enforcements.map((each) => ({ value: each, label: texts.enforcements[each], count: counts[each] })),
  ];
  return <ChoiceChips label={texts.enforcement} chips={chips} value={value} onChange={onChange} />;
}

function useColumns(
  open: (ruleId: string) => void,
  onChoose: (rule: RuleSummary, choice: Choice) => void,
): Column<RuleSummary>[] {
  const styles = useStyles();
  const texts = useTexts(rulesTexts);
  const read = useReader();
  const groups: Record<string, string> = texts.groups;
  return [
    {
      id: "rule",
      title: texts.rule,
      cell: ({ id, title, blocksFrom }) => (
        <>
          <Link as="button" aria-label={texts.open(read(title))} onClick={() => open(id)}>
            {read(title)}
          </Link>
          <span className={styles.quiet}>
            {blocksFrom === undefined ? id : `${id} · ${texts.blocksFrom(blocksFrom)}`}
          </span>
        </>
      ),
    },
    {
      id: "group",
      title: texts.group,
      width: "220px",
      leftOutBelow: "medium",
      cell: ({ group }) => groups[group] ?? group,
    },
    { id: "policy", title: texts.policy, width: "110px", leftOutBelow: "wide", cell: ({ policy }) => policy },
    {
      id: "enforcement",
      title: texts.enforcement,
      width: "200px",
      cell: (rule) => <EnforcementControl rule={rule} onChoose={onChoose} />,
    },
  ];
}
