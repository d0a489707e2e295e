import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { Review } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useMe } from "#app/use-session.ts";
import { reportTexts } from "#parts/report/report-texts.ts";
import { ReportView } from "#parts/report/report-view.tsx";
import { Waivers } from "#parts/waivers/waivers.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";

const useStyles = makeStyles({ waivers: { marginTop: tokens.spacingVerticalXXXL } });

/** The certification report of the run that is reviewed; the publisher's people can ask for waivers from it, and reviewers decide those. */
export function ReportTab({ review }: { review: Review }) {
  const { publisherId, offerId, runNumber } = review;
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const me = useMe();
  const offer = { publisherId, offerId };
  const isOurs = me.publishers.some((each) => each.publisherId === publisherId);
  const { data, error } = useAnswer(
    "getReport",
    { params: { ...offer, runNumber } },
    { staleTime: Infinity },
  );
  if (data === undefined) return error === null ? <LoadingRows rows={6} /> : <ProblemMessage error={error} />;
  return (
    <>
      <Subtitle1 as="h2" block style={{ margin: "0 0 16px" }}>
        {texts.title}
      </Subtitle1>
      <ReportView report={data} {...(isOurs ? { offer } : {})} />
      <div className={styles.waivers}>
        <Waivers offer={offer} />
      </div>
    </>
  );
}
