import { useCallback } from "react";
import { Body1, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { OfferStatus } from "@slipway/contracts";
import { sharedTexts } from "#texts/shared.ts";
import { statusTexts } from "#texts/statuses.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ChoiceChips, type Chip } from "#ui/choice-chips.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { SearchField } from "#ui/search-field.tsx";
import type { OfferSortKey } from "./offer-columns.tsx";
import { offersTexts } from "./offers-texts.ts";
import { SavedViews } from "./saved-views.tsx";

/** The list's filter and order as the address has it. */
export interface OfferFilter {
  text?: string | undefined;
  status?: OfferStatus | undefined;
  publisherId?: string | undefined;
  waitingFor?: "publisher" | "reviewer" | undefined;
  sort?: OfferSortKey;
  direction?: "asc" | "desc";
}

const useStyles = makeStyles({
  count: { marginLeft: "auto", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

const statuses: readonly OfferStatus[] = [
  "neverPublished",
  "running",
  "waitingForPublisherReview",
  "failed",
  "canceled",
  "succeeded",
];

interface OfferFiltersProps {
  filter: OfferFilter;
  onChange: (change: Partial<OfferFilter>) => void;
  facets: { status: Record<string, number>; publisher: Record<string, number> } | undefined;
  total: number;
}

/** Text, status with counts, and publisher where there are several. */
export function OfferFilters({ filter, onChange, facets, total }: OfferFiltersProps) {
  const styles = useStyles();
  const texts = useTexts(offersTexts);
  const shared = useTexts(sharedTexts);
  const names = useTexts(statusTexts);
  const search = useCallback((text: string) => onChange({ text }), [onChange]);
  const counted = statuses.filter((status) => (facets?.status[status] ?? 0) > 0 || filter.status === status);
  const chips: Chip<OfferStatus>[] = [
    { value: undefined, label: shared.all },
    ...counted.map((value) => ({ value, label: names[value], count: facets?.status[value] ?? 0 })),
  ];
  return (
    <>
      <FilterBar>
        <SearchField label={texts.filter} value={filter.text ?? ""} onChange={search} />
        <PublisherFilter filter={filter} onChange={onChange} publishers={facets?.publisher ?? {}} />
        <SavedViews filter={filter} onChange={onChange} />
        <Body1 className={styles.count} aria-live="polite">
          {texts.shown(total)}
        </Body1>
      </FilterBar>
      <FilterBar>
        <ChoiceChips
          label={texts.byStatus}
          chips={chips}
          value={filter.status}
          onChange={(status) => onChange({ status })}
        />
      </FilterBar>
    </>
  );
}

interface PublisherFilterProps {
  filter: OfferFilter;
  onChange: (change: Partial<OfferFilter>) => void;
  publishers: Record<string, number>;
}

function PublisherFilter({ filter, onChange, publishers }: PublisherFilterProps) {
  const texts = useTexts(offersTexts);
  const ids = Object.keys(publishers).toSorted();
  if (ids.length < 2 && filter.publisherId === undefined) return null;
  return (
    <Select
      aria-label={texts.byPublisher}
      value={filter.publisherId ?? ""}
      onChange={(_, { value }) => onChange({ publisherId: value })}
    >
      <option value="">{texts.everyPublisher}</option>
      {ids.map((id) => (
        <option key={id} value={id}>
          {id} ({publishers[id]})
        </option>
      ))}
    </Select>
  );
}
