import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useAnswer } from "#api/use-answer.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { eventNames } from "./event-names.ts";
import { historyTexts } from "./history-texts.ts";

/** The filter as the address has it; days as year-month-day. */
export interface HistoryFilter {
  event?: string | undefined;
  publisherId?: string | undefined;
  offerId?: string | undefined;
  user?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(210px, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "end",
    "& > *": { minWidth: 0 },
    "& .fui-Select": { width: "100%", minWidth: 0 },
    marginBottom: tokens.spacingVerticalXL,
  },
});

interface HistoryFiltersProps {
  filter: HistoryFilter;
  onChange: (change: HistoryFilter) => void;
}

/** Event, publisher, offer, user and days. */
export function HistoryFilters({ filter, onChange }: HistoryFiltersProps) {
  const styles = useStyles();
  const texts = useTexts(historyTexts);
  const read = useReader();
  const publishers = useAnswer("listPublishers", {}).data?.items ?? [];
  return (
    <search className={styles.grid}>
      <Field label={texts.event}>
        <Select value={filter.event ?? ""} onChange={(_, { value }) => onChange({ event: value })}>
          <option value="">{texts.everyEvent}</option>
          {eventNames.map(([event, name]) => (
            <option key={event} value={event}>
              {read(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.publisher}>
        <Select
          value={filter.publisherId ?? ""}
          onChange={(_, { value }) => onChange({ publisherId: value })}
        >
          <option value="">{texts.everyPublisher}</option>
          {publishers.map(({ publisherId, name }) => (
            <option key={publisherId} value={publisherId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.offerId}>
        <Input value={filter.offerId ?? ""} onChange={(_, { value }) => onChange({ offerId: value })} />
      </Field>
      <Field label={texts.user}>
        <Input value={filter.user ?? ""} onChange={(_, { value }) => onChange({ user: value })} />
      </Field>
      <Field label={texts.from}>
        <Input type="date" value={filter.from ?? ""} onChange={(_, { value }) => onChange({ from: value })} />
      </Field>
      <Field label={texts.to}>
        <Input type="date" value={filter.to ?? ""} onChange={(_, { value }) => onChange({ to: value })} />
      </Field>
      {Object.keys(filter).length > 0 && (
        <Button
          onClick={() =>
            onChange({
              event: undefined,
              publisherId: undefined,
              offerId: undefined,
              user: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          {texts.clear}
        </Button>
      )}
    </search>
  );
}
