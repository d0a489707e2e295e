import { Button } from "@fluentui/react-components";
import { AppsListRegular } from "@fluentui/react-icons";
import type { OfferStatus } from "@slipway/contracts";
import { usePages } from "#api/use-pages.ts";
import { useMe } from "#app/use-session.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { DataTable } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { useOfferColumns, type OfferSortKey } from "./offer-columns.tsx";
import { OfferFilters, type OfferFilter } from "./offer-filters.tsx";
import { offersTexts } from "./offers-texts.ts";
import { useLiveOffers } from "./use-live-offers.ts";

const pageSize = 200;

/** All offers: the latest status of every offer that the person may see, kept current. */
export function Page() {
  const texts = useTexts(offersTexts);
  const me = useMe();
  const mayCreate = me.publishers.length > 0;
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          mayCreate && (
            <LinkButton to="/offers/new" appearance="primary">
              {texts.newOffer}
            </LinkButton>
          )
        }
      />
      <OfferList mayCreate={mayCreate} />
    </>
  );
}

function OfferList({ mayCreate }: { mayCreate: boolean }) {
  const texts = useTexts(offersTexts);
  const [filter, setFilter] = useFilter<OfferFilter>();
  const { sort = "changedAt", direction = "desc" } = filter;
  const query = { ...asQuery(filter), sort, direction, limit: pageSize };
  const { items, first, total, error, loadMore } = usePages("listOffers", { query });
  const columns = useOfferColumns();
  useLiveOffers();
  if (items === undefined)
    return error === null ? <LoadingRows rows={8} /> : <ProblemMessage error={error} />;
  const isFiltered = Object.keys(asQuery(filter)).length > 0;
  if (items.length === 0 && !isFiltered) return <NoOffers mayCreate={mayCreate} />;
  return (
    <>
      <OfferFilters
        filter={filter}
        onChange={setFilter}
        facets={first?.facets}
        total={total ?? items.length}
      />
      <ProblemMessage error={error} />
      {items.length === 0 ? (
        <NothingFound onClear={() => setFilter(cleared)} />
      ) : (
        <DataTable<(typeof items)[number], OfferSortKey>
          label={texts.title}
          columns={columns}
          rows={items}
          rowKey={(offer) => `${offer.publisherId}/${offer.offerId}`}
          total={total ?? items.length}
          onReachEnd={loadMore}
          sort={{ key: sort, direction }}
          onSort={({ key, direction: next }) => setFilter({ sort: key, direction: next })}
        />
      )}
    </>
  );
}

const cleared: Record<"text" | "status" | "publisherId" | "waitingFor", undefined> = {
  text: undefined,
  status: undefined,
  publisherId: undefined,
  waitingFor: undefined,
};

/** What of the address filters; anything else in it is left alone. */
function asQuery({ text, status, publisherId, waitingFor }: OfferFilter) {
  return {
    ...(text === undefined ? {} : { text: String(text) }),
    ...(status === undefined ? {} : { status: status as OfferStatus }),
    ...(publisherId === undefined ? {} : { publisherId: String(publisherId) }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
  };
}

function NoOffers({ mayCreate }: { mayCreate: boolean }) {
  const texts = useTexts(offersTexts);
  const isOperator = useMe().operatorRoles.length > 0;
  if (isOperator && !mayCreate) {
    return (
      <EmptyState
        icon={<AppsListRegular />}
        title={texts.emptyTitle}
        text={texts.emptyOperator}
        action={<LinkButton to="/publishers">{texts.toPublishers}</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      icon={<AppsListRegular />}
      title={texts.emptyTitle}
      text={mayCreate ? texts.emptyText : texts.emptyStranger}
      action={
        mayCreate && (
          <LinkButton to="/offers/new" appearance="primary">
            {texts.newOffer}
          </LinkButton>
        )
      }
    />
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  const shared = useTexts(sharedTexts);
  return (
    <EmptyState
      title={shared.nothingFoundTitle}
      text={shared.nothingFoundText}
      action={<Button onClick={onClear}>{shared.clearFilter}</Button>}
    />
  );
}
