import { useCallback } from "react";
import {
  Badge,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { MailRegular } from "@fluentui/react-icons";
import type { CallOutput } from "@slipway/contracts/client";
import { useAnswer } from "#api/use-answer.ts";
import { usePages } from "#api/use-pages.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { ListBody } from "#ui/list-body.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { Time } from "#ui/time.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { MailView } from "./mail-view.tsx";
import { mailboxTexts } from "./mailbox-texts.ts";

type Mail = CallOutput<"listMailbox">["items"][number];

const colors = { waiting: "warning", kept: "informative", sent: "success", failed: "danger" } as const;

const useStyles = makeStyles({
  note: { marginBottom: tokens.spacingVerticalXL },
  words: { whiteSpace: "normal" },
});

interface Filter {
  to?: string | undefined;
  mail?: string | undefined;
}

/** The e-mails of this server; `?mail=` opens one. */
export function Page() {
  const styles = useStyles();
  const texts = useTexts(mailboxTexts);
  const settings = useAnswer("getSettings", {}, { staleTime: Infinity }).data;
  const shared = useTexts(sharedTexts);
  const [{ to, mail }, setFilter] = useFilter<Filter>();
  const query = { limit: 100, ...(to === undefined ? {} : { to: String(to) }) };
  const { items, error, hasMore, loadMore } = usePages("listMailbox", { query }, { refetchInterval: 5000 });
  const search = useCallback((typed: string) => setFilter({ to: typed }), [setFilter]);
  const columns = useColumns((emailId) => setFilter({ mail: emailId }));
  const empty =
    to === undefined ? (
      <EmptyState icon={<MailRegular />} title={texts.emptyTitle} text={texts.emptyText} />
    ) : (
      <EmptyState title={shared.nothingFoundTitle} text={shared.nothingFoundText} />
    );
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      {settings?.hasMailbox === true && (
        <MessageBar layout="multiline" className={styles.note}>
          <MessageBarBody className={styles.words}>
            <MessageBarTitle>{texts.keptTitle}</MessageBarTitle>
            <br />
            {texts.keptText}
          </MessageBarBody>
        </MessageBar>
      )}
      <FilterBar>
        <SearchField label={texts.filter} value={to ?? ""} onChange={search} />
      </FilterBar>
      <ListBody rows={items} error={error} empty={empty}>
        {(rows) => (
          <DataTable
            label={texts.title}
            columns={columns}
            rows={rows}
            rowKey={({ emailId }) => emailId}
            total={hasMore ? rows.length + 100 : rows.length}
            onReachEnd={loadMore}
          />
        )}
      </ListBody>
      {mail !== undefined && (
        <MailView emailId={String(mail)} onClose={() => setFilter({ mail: undefined })} />
      )}
    </>
  );
}

function useColumns(open: (emailId: string) => void): Column<Mail>[] {
  const texts = useTexts(mailboxTexts);
  return [
    {
      id: "subject",
      title: texts.subject,
      cell: ({ emailId, subject }) => (
        <Link as="button" aria-label={texts.open(subject)} onClick={() => open(emailId)}>
          {subject}
        </Link>
      ),
    },
    { id: "to", title: texts.to, width: "260px", leftOutBelow: "medium", cell: ({ to }) => to },
    {
      id: "state",
      title: texts.state,
      width: "130px",
      cell: ({ state }) => (
        <Badge appearance="tint" shape="rounded" color={colors[state]}>
          {texts.states[state]}
        </Badge>
      ),
    },
    {
      id: "at",
      title: texts.at,
      width: "200px",
      leftOutBelow: "wide",
      cell: ({ at }) => <Time at={at} as="full" />,
    },
  ];
}
