import { makeStyles, tokens } from "@fluentui/react-components";
import { ApiError } from "@slipway/contracts/client";
import { useAnswer } from "#api/use-answer.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { statusPageTexts } from "./status-texts.ts";

const useStyles = makeStyles({
  box: { display: "grid", rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: "20px", maxHeight: "30vh", overflowY: "auto" },
});

const shown = 8;

/** What customers will see differently after Go Live: the preview against what is live. */
export function ChangeSummary({ offer, isLive }: { offer: OfferAddress; isLive: boolean }) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  const query = { from: "production", to: "preview" };
  const { data, error } = useAnswer("compareContents", { params: offer, query }, { enabled: isLive });
  const isFirst = !isLive || (error instanceof ApiError && error.problem.code === "slot-empty");
  if (isFirst) return <p>{texts.goLiveFirst}</p>;
  if (error !== null) return <ProblemMessage error={error} />;
  if (data === undefined) return <LoadingRows rows={3} />;
  if (data.fields.length + data.files.length === 0) return <p>{texts.goLiveSame}</p>;
  return (
    <div className={styles.box}>
      <h3 className={styles.title}>
        {texts.goLiveChanges}: {texts.goLiveFields(data.fields.length)},{" "}
        {texts.goLiveFiles(data.files.length)}
      </h3>
      <ChangeList fields={data.fields} files={data.files} />
      <span>
        <TextLink
          to="/publishers/$publisherId/offers/$offerId/compare"
          params={offer as never}
          search={query as never}
        >
          {texts.wholeComparison}
        </TextLink>
      </span>
    </div>
  );
}

type Kind = "added" | "removed" | "changed";
interface ChangeListProps {
  fields: readonly { pointer: string; field: { en: string; "zh-CN": string }; kind: Kind }[];
  files: readonly { planId: string; path: string; kind: Kind }[];
}

function ChangeList({ fields, files }: ChangeListProps) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  const read = useReader();
  const lines = [
    ...fields.map((each) => ({ key: each.pointer, name: read(each.field), kind: each.kind })),
    ...files.map((each) => ({ key: `${each.planId} ${each.path}`, name: each.path, kind: each.kind })),
  ];
  return (
    <ul className={styles.list}>
      {lines.slice(0, shown).map(({ key, name, kind }) => (
        <li key={key}>
          {name} – {texts[kind]}
        </li>
      ))}
      {lines.length > shown && <li>{texts.more(lines.length - shown)}</li>}
    </ul>
  );
}
