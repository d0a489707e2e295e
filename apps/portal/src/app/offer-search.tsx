import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { makeStyles, SearchBox } from "@fluentui/react-components";
import { shellTexts } from "#texts/shell.ts";
import { useTexts } from "#texts/use-texts.ts";

const useStyles = makeStyles({
  form: {
    flexGrow: 1,
    maxWidth: "420px",
    marginInline: "auto",
    "@media (max-width: 719px)": { display: "none" },
  },
  box: { width: "100%", maxWidth: "none" },
});

/** Finds offers from every page: Enter shows them in All offers. */
export function OfferSearch() {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const navigate = useNavigate();
  const [text, setText] = useState("");
  return (
    <search className={styles.form}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({
            to: "/offers",
            search: (text.trim() === "" ? {} : { text: text.trim() }) as never,
          });
        }}
      >
        <SearchBox
          className={styles.box}
          aria-label={texts.searchOffers}
          placeholder={texts.searchOffers}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </form>
    </search>
  );
}
