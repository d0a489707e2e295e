import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { shellTexts } from "#texts/shell.ts";
import { useTexts } from "#texts/use-texts.ts";

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const texts = useTexts(shellTexts);
  return (
    <EmptyState
      isPage
      title={texts.notFoundTitle}
      text={texts.notFoundText}
      action={
        <LinkButton to="/offers" appearance="primary">
          {texts.toAllOffers}
        </LinkButton>
      }
    />
  );
}
