import { lazy, Suspense, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Badge, Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { CertificationReport } from "@slipway/contracts";
import { client } from "#api/client.ts";
import { countFindings } from "#parts/report/group-findings.ts";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { useEditor } from "../editor-context.ts";
import { uploadTexts } from "./upload-texts.ts";

const ReportView = lazy(async () => ({
  default: (await import("#parts/report/report-view.tsx")).ReportView,
}));

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  report: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface PackageCertificationProps {
  hash: string;
  /** Just uploaded: certified without being asked. */
  isFresh: boolean;
}

/** What certification says of an uploaded package, before anything is published. */
export function PackageCertification({ hash, isFresh }: PackageCertificationProps) {
  const styles = useStyles();
  const texts = useTexts(uploadTexts);
  const { offer, mayEdit } = useEditor();
  const [isAsked, setAsked] = useState(isFresh);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["certifyDraft", offer, hash],
    queryFn: () => client.call("certifyDraft", { params: offer, body: { packageHash: hash } }),
    enabled: isAsked && mayEdit,
    staleTime: Infinity,
    retry: false,
  });
  if (!mayEdit) return null;
  if (isFetching) return <Spinner size="tiny" labelPosition="after" label={texts.certifying} />;
  const again = () => (isAsked ? void refetch() : setAsked(true));
  return (
    <>
      {data !== undefined && <Verdict report={data} />}
      {data === undefined && <ProblemMessage error={error} />}
      <span className={styles.row}>
        <Button size="small" onClick={again}>
          {data === undefined && error === null ? texts.certify : texts.certifyAgain}
        </Button>
      </span>
    </>
  );
}

function Verdict({ report }: { report: CertificationReport }) {
  const styles = useStyles();
  const texts = useTexts(uploadTexts);
  const { offer } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const { error, warning, info, stopping } = countFindings(report);
  const remarks = error + warning + info - stopping;
  return (
    <>
      <span className={styles.row} aria-live="polite">
        <Badge appearance="tint" color={stopping > 0 ? "danger" : "success"} shape="rounded" size="large">
          {stopping > 0 ? texts.stopping(stopping) : texts.clean}
        </Badge>
        {remarks > 0 && texts.remarks(remarks)}
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.hideReport : texts.showReport}
        </Button>
      </span>
      {isOpen && (
        <div className={styles.report}>
          <Suspense fallback={<LoadingRows />}>
            <ReportView report={withoutEmptyPlan(report)} offer={offer} />
          </Suspense>
        </div>
      )}
    </>
  );
}

/** An upload that no plan names yet comes with an empty plan; its own name says more. */
function withoutEmptyPlan(report: CertificationReport): CertificationReport {
  const packages = report.packages.map((each) => {
    const { planId, packageVersion: _, ...rest } = each;
    return planId === "" ? rest : each;
  });
  return { ...report, packages };
}
