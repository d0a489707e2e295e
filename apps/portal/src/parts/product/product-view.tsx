import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ProductPage } from "@slipway/contracts";
import { SafeHtml } from "#parts/listing/safe-html.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { PlanCard, type Plan } from "./plan-card.tsx";
import { ProductAside } from "./product-aside.tsx";
import { Screenshots, Videos } from "./product-media.tsx";
import { productTexts } from "./product-texts.ts";
import { Section } from "./section.tsx";

const useStyles = makeStyles({
  // The width of this box decides, not the window's: the editor shows the page in a narrow one.
  container: { containerType: "inline-size" },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: "64px",
    rowGap: "40px",
    "@container (min-width: 820px)": { gridTemplateColumns: "minmax(0, 1fr) 280px" },
  },
  main: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", alignContent: "start", rowGap: "40px" },
  plans: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalL },
});

interface ProductViewProps {
  page: ProductPage;
  head: ReactNode;
  /** Undefined: plans are only shown, as those of a draft. */
  onDeploy?: (plan: Plan) => void;
}

/** A product as customers see it: head, description, plans, media, and what stands beside. */
export function ProductView({ page, head, onDeploy }: ProductViewProps) {
  const styles = useStyles();
  const texts = useTexts(productTexts);
  return (
    <div className={styles.container}>
      {head}
      <div className={styles.columns}>
        <div className={styles.main}>
          <Section title={texts.description}>
            <SafeHtml html={page.descriptionHtml} />
          </Section>
          <Section title={texts.plans}>
            <div className={styles.plans}>
              {page.plans.map((plan) => (
                <PlanCard
                  key={plan.planId}
                  page={page}
                  plan={plan}
                  onDeploy={onDeploy === undefined ? undefined : () => onDeploy(plan)}
                />
              ))}
            </div>
          </Section>
          <Screenshots screenshots={page.screenshots} />
          <Videos videos={page.videos} />
        </div>
        <ProductAside page={page} />
      </div>
    </div>
  );
}
