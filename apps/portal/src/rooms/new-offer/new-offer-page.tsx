import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import type { CallOutput } from "@slipway/contracts/client";
import { offerFields } from "@slipway/contracts/offer-fields";
import { usePreferences } from "#app/preferences.tsx";
import { useMe } from "#app/use-session.ts";
import { keepGuesses } from "#parts/offer/guesses.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { NewOfferForm } from "./new-offer-form.tsx";
import { newOfferTexts } from "./new-offer-texts.ts";

type Created = CallOutput<"createOffer">;

/** New offer: blank, from a package or a folder, or as a copy; then on to the Editor. */
export function Page() {
  const texts = useTexts(newOfferTexts);
  const { publishers } = useMe();
  const navigate = useNavigate();
  const [created, setCreated] = useState<Created>();
  if (created !== undefined) return <Guesses draft={created} />;
  const goOn = (draft: Created) => {
    const { publisherId, offerId, definition, guessed = [] } = draft;
    if (guessed.length > 0) {
      keepGuesses({ publisherId, offerId }, definition, guessed);
      return setCreated(draft);
    }
    void navigate({
      to: "/publishers/$publisherId/offers/$offerId/edit",
      params: { publisherId, offerId } as never,
    });
  };
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      {publishers.length === 0 ? (
        <MessageBar layout="multiline">
          <MessageBarBody>{texts.noPublisher}</MessageBarBody>
        </MessageBar>
      ) : (
        <NewOfferForm onCreated={goOn} />
      )}
    </>
  );
}

/** What was read out of the package, before the Editor shows it. */
function Guesses({ draft }: { draft: Created }) {
  const texts = useTexts(newOfferTexts);
  const read = useReader();
  const list = new Intl.ListFormat(usePreferences().language);
  const { publisherId, offerId, guessed = [] } = draft;
  const names = guessed.map((pointer) => {
    const field = offerFields.find(({ key }) => pointer.split("/").includes(key));
    return field === undefined ? texts.planId : read(field.title);
  });
  return (
    <EmptyState
      isPage
      icon={<CheckmarkCircleRegular />}
      title={texts.createdTitle(offerId)}
      text={texts.createdText(list.format(new Set(names)))}
      action={
        <LinkButton
          appearance="primary"
          to="/publishers/$publisherId/offers/$offerId/edit"
          params={{ publisherId, offerId } as never}
        >
          {texts.toEditor}
        </LinkButton>
      }
    />
  );
}
