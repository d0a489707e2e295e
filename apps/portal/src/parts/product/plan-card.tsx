import { Badge, Button, makeStyles, Subtitle2, tokens, Tooltip } from "@fluentui/react-components";
import { RocketRegular } from "@fluentui/react-icons";
import type { ProductPage } from "@slipway/contracts";
import { usePreferences } from "#app/preferences.tsx";
import { SafeHtml } from "#parts/listing/safe-html.tsx";
import { previewSearch } from "#parts/storefront/product-address.ts";
import { storefrontTexts } from "#parts/storefront/storefront-texts.ts";
import { useTexts } from "#texts/use-texts.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { productTexts } from "./product-texts.ts";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export type Plan = ProductPage["plans"][number];

interface PlanCardProps {
  page: ProductPage;
  plan: Plan;
  /** Undefined: nothing can be done with it yet, as with a draft. */
  onDeploy: (() => void) | undefined;
}

/** A plan: kind, price, where it is sold, what it creates, Deploy. */
export function PlanCard({ page, plan, onDeploy }: PlanCardProps) {
  const styles = useStyles();
  const texts = useTexts(productTexts);
  const shared = useTexts(storefrontTexts);
  const { publisherId, offerId, isPreview } = page;
  const hasOwnText = plan.descriptionHtml.replaceAll(/<[^>]+>/g, "").trim() !== plan.summary.trim();
  return (
    <article className={styles.card} id={`plan-${plan.planId}`}>
      <div className={styles.head}>
        <Subtitle2 as="h3" style={{ margin: 0 }}>
          {plan.title}
        </Subtitle2>
        <Badge appearance="tint" color="brand" shape="rounded">
          {shared[plan.kind]}
        </Badge>
        {plan.isPrivate && (
          <Tooltip content={texts.privateHelp} relationship="description">
            <Badge appearance="tint" color="important" shape="rounded" tabIndex={0}>
              {texts.private}
            </Badge>
          </Tooltip>
        )}
        <span className={styles.quiet}>{texts.version(plan.packageVersion)}</span>
      </div>
      <p className={styles.text}>{plan.summary}</p>
      {hasOwnText && <SafeHtml html={plan.descriptionHtml} />}
      <PlanPrice plan={plan} />
      {onDeploy !== undefined && (
        <div className={styles.actions}>
          <Button appearance="primary" icon={<RocketRegular />} onClick={onDeploy}>
            {shared.deploy}
          </Button>
          <LinkButton
            to="/storefront/$publisherId/$offerId/plans/$planId/create"
            params={{ publisherId, offerId, planId: plan.planId } as never}
            search={previewSearch(isPreview) as never}
          >
            {texts.creates}
          </LinkButton>
        </div>
      )}
    </article>
  );
}

function PlanPrice({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const texts = useTexts(productTexts);
  const { language } = usePreferences();
  const { monthlyPriceUsd, regions } = plan;
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  const format = new Intl.NumberFormat(language, { style: "currency", currency: "USD" });
  const listed = (regions ?? [])
    .map((code) => (/^[A-Za-z]{2}$/.test(code) ? (names.of(code.toUpperCase()) ?? code) : code))
    .toSorted((a, b) => a.localeCompare(b, language));
  const isFree = monthlyPriceUsd === undefined || monthlyPriceUsd === 0;
  return (
    <>
      <p className={styles.text}>{isFree ? texts.free : texts.price(format.format(monthlyPriceUsd))}</p>
      {listed.length > 0 && (
        <details>
          <summary>{texts.regions(listed.length)}</summary>
          <p className={styles.text}>{new Intl.ListFormat(language).format(listed)}</p>
        </details>
      )}
    </>
  );
}
