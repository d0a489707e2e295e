import { useCallback } from "react";
import { Body1, Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { BuildingShopRegular, EyeRegular } from "@fluentui/react-icons";
import { categories } from "@slipway/contracts/offer-fields";
import { usePages } from "#api/use-pages.ts";
import { useSession } from "#app/use-session.ts";
import { previewQuery } from "#parts/storefront/product-address.ts";
import { storefrontTexts } from "#parts/storefront/storefront-texts.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { ChoiceChips } from "#ui/choice-chips.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { ProductCard } from "./product-card.tsx";
import { storefrontRoomTexts } from "./storefront-room-texts.ts";

interface StorefrontFilter {
  text?: string | undefined;
  category?: string | undefined;
  preview?: boolean | undefined;
}

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(300px, 100%), 1fr))",
    gap: tokens.spacingHorizontalXL,
    listStyle: "none",
    margin: 0,
    padding: 0,
  },
  count: { marginLeft: "auto", color: tokens.colorNeutralForeground2 },
  more: { display: "flex", justifyContent: "center", marginTop: tokens.spacingVerticalXXL },
});

const pageSize = 60;

/** What customers find: live products for everybody, previews for those whose subscription is on the list. */
export function Page() {
  const texts = useTexts(storefrontRoomTexts);
  const shared = useTexts(storefrontTexts);
  const [filter, setFilter] = useFilter<StorefrontFilter>();
  const { me } = useSession();
  const search = useCallback((text: string) => setFilter({ text }), [setFilter]);
  const clear = () => setFilter({ text: undefined, category: undefined });
  const preview = filter.preview === true && me !== undefined;
  return (
    <>
      <PageHeader title={shared.storefront} lead={texts.lead} />
      <FilterBar>
        <SearchField label={texts.search} value={String(filter.text ?? "")} onChange={search} />
        <CategoryFilter value={filter.category} onChange={(category) => setFilter({ category })} />
        {me !== undefined && (
          <ChoiceChips
            label={texts.show}
            chips={[
              { value: undefined, label: texts.live },
              { value: "preview", label: texts.previews },
            ]}
            value={preview ? "preview" : undefined}
            onChange={(value) => setFilter({ preview: value === undefined ? undefined : true })}
          />
        )}
      </FilterBar>
      <Products filter={{ ...filter, preview }} onClear={clear} />
    </>
  );
}

interface CategoryFilterProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function CategoryFilter({ value, onChange }: CategoryFilterProps) {
  const texts = useTexts(storefrontRoomTexts);
  const read = useReader();
  return (
    <Select
      aria-label={texts.category}
      value={value ?? ""}
      onChange={(_, data) => onChange(data.value === "" ? undefined : data.value)}
    >
      <option value="">{texts.everyCategory}</option>
      {categories.map((category) => (
        <option key={category.value} value={category.value}>
          {read(category.title)}
        </option>
      ))}
    </Select>
  );
}

function Products({ filter, onClear }: { filter: StorefrontFilter; onClear: () => void }) {
  const styles = useStyles();
  const texts = useTexts(storefrontRoomTexts);
  const shared = useTexts(sharedTexts);
  const { text, category, preview } = filter;
  const query = {
    limit: pageSize,
    ...(text === undefined ? {} : { text: String(text).slice(0, 200) }),
    ...(category === undefined ? {} : { category }),
    ...previewQuery(preview === true),
  };
  const { items, error, hasMore, loadMore } = usePages("searchStorefront", { query });
  if (items === undefined)
    return error === null ? <LoadingRows rows={6} /> : <ProblemMessage error={error} />;
  const isFiltered = text !== undefined || category !== undefined;
  return (
    <>
      <FilterBar>
        <Body1 className={styles.count} aria-live="polite">
          {texts.results(items.length)}
        </Body1>
      </FilterBar>
      {items.length === 0 && (
        <NoProducts isFiltered={isFiltered} isPreview={preview === true} onClear={onClear} />
      )}
      <ul className={styles.grid}>
        {items.map((card) => (
          <li key={`${card.publisherId}/${card.offerId}`}>
            <ProductCard card={card} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <div className={styles.more}>
          <Button onClick={loadMore}>{shared.showMore}</Button>
        </div>
      )}
      <ProblemMessage error={error} />
    </>
  );
}

interface NoProductsProps {
  isFiltered: boolean;
  isPreview: boolean;
  onClear: () => void;
}

function NoProducts({ isFiltered, isPreview, onClear }: NoProductsProps) {
  const texts = useTexts(storefrontRoomTexts);
  const shared = useTexts(sharedTexts);
  if (isFiltered) {
    return (
      <EmptyState
        title={shared.nothingFoundTitle}
        text={shared.nothingFoundText}
        action={<Button onClick={onClear}>{shared.clearFilter}</Button>}
      />
    );
  }
  return isPreview ? (
    <EmptyState icon={<EyeRegular />} title={texts.noPreviewTitle} text={texts.noPreviewText} />
  ) : (
    <EmptyState icon={<BuildingShopRegular />} title={texts.emptyTitle} text={texts.emptyText} />
  );
}
