import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowSwapRegular, BranchCompareRegular } from "@fluentui/react-icons";
import { OfferHeader } from "#parts/offer/offer-header.tsx";
import { useOfferAddress, type OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useTexts } from "#texts/use-texts.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { compareTexts } from "./compare-texts.ts";
import { Comparison } from "./comparison.tsx";
import { useContents, type ContentChoice } from "./use-contents.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXXL,
  },
});

/** Compare: any two contents of the offer, usually what is live with the draft. */
export function Page() {
  const offer = useOfferAddress();
  const { contents, error } = useContents(offer);
  return (
    <>
      <OfferHeader offer={offer} />
      {contents === undefined &&
        (error === null ? <LoadingRows rows={8} /> : <ProblemMessage error={error} />)}
      {contents !== undefined &&
        (contents.length < 2 ? <NothingYet offer={offer} /> : <Choice offer={offer} contents={contents} />)}
    </>
  );
}

function NothingYet({ offer }: { offer: OfferAddress }) {
  const texts = useTexts(compareTexts);
  return (
    <EmptyState
      icon={<BranchCompareRegular />}
      title={texts.nothingTitle}
      text={texts.nothingText}
      action={
        <LinkButton to="/publishers/$publisherId/offers/$offerId/edit" params={offer as never}>
          {texts.toEditor}
        </LinkButton>
      }
    />
  );
}

function Choice({ offer, contents }: { offer: OfferAddress; contents: readonly ContentChoice[] }) {
  const styles = useStyles();
  const texts = useTexts(compareTexts);
  const [chosen, choose] = useFilter<{ from?: string; to?: string }>();
  const known = (name: string | undefined) => contents.find((content) => content.name === name)?.name;
  // Usually: what the draft changes of what is live, else of the latest publish.
  const from = known(chosen.from) ?? contents[1]?.name ?? "draft";
  const to = known(chosen.to) ?? "draft";
  return (
    <>
      <div className={styles.bar}>
        <ContentSelect
          label={texts.from}
          contents={contents}
          value={from}
          onChange={(name) => choose({ from: name })}
        />
        <Button
          icon={<ArrowSwapRegular />}
          aria-label={texts.swap}
          title={texts.swap}
          onClick={() => choose({ from: to, to: from })}
        />
        <ContentSelect
          label={texts.to}
          contents={contents}
          value={to}
          onChange={(name) => choose({ to: name })}
        />
      </div>
      <Comparison offer={offer} from={from} to={to} />
    </>
  );
}

interface ContentSelectProps {
  label: string;
  contents: readonly ContentChoice[];
  value: string;
  onChange: (name: string) => void;
}

function ContentSelect({ label, contents, value, onChange }: ContentSelectProps) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {contents.map((content) => (
          <option key={content.name} value={content.name}>
            {content.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
