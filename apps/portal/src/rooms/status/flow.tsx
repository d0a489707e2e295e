import { makeStyles } from "@fluentui/react-components";
import type { Step } from "@slipway/contracts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { FlowStep } from "./flow-step.tsx";

const useStyles = makeStyles({ list: { listStyle: "none", margin: 0, padding: 0 } });

interface FlowProps {
  steps: readonly Step[];
  offer: OfferAddress;
  labelledBy: string;
  /** Number of the run whose certification report can be shown. */
  reportOfRun: number | undefined;
}

/** The steps from top to bottom. */
export function Flow({ steps, offer, labelledBy, reportOfRun }: FlowProps) {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-labelledby={labelledBy}>
      {steps.map((step, index) => (
        <FlowStep
          key={step.id}
          step={step}
          number={index + 1}
          offer={offer}
          reportOfRun={step.id === "certification" ? reportOfRun : undefined}
        />
      ))}
    </ol>
  );
}
