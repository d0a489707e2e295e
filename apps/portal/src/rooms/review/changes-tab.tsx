import { makeStyles, tokens } from "@fluentui/react-components";
import { BranchCompareRegular, SparkleRegular } from "@fluentui/react-icons";
import { useAnswer } from "#api/use-answer.ts";
import { DifferenceLists } from "#parts/difference/difference-lists.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { filesTexts } from "./files-texts.ts";
import type { ReviewAddress } from "./use-review.ts";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXL },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What is different from the content that was approved last: fields, then files. */
export function ChangesTab({ address }: { address: ReviewAddress }) {
  const styles = useStyles();
  const texts = useTexts(filesTexts);
  const { data, error } = useAnswer("getReviewDifference", { params: address }, { staleTime: Infinity });
  if (data === undefined) return error === null ? <LoadingRows rows={6} /> : <ProblemMessage error={error} />;
  const { comparedWithRun, fields } = data;
  const files = data.files.filter(({ kind }) => kind !== "unchanged");
  if (comparedWithRun === undefined)
    return <EmptyState icon={<SparkleRegular />} title={texts.firstTitle} text={texts.firstText} />;
  if (fields.length + files.length === 0)
    return <EmptyState icon={<BranchCompareRegular />} title={texts.noneTitle} text={texts.noneText} />;
  return (
    <div className={styles.box}>
      <p className={styles.lead}>{texts.comparedWith(comparedWithRun)}</p>
      <DifferenceLists fields={fields} files={files} />
    </div>
  );
}
