import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRouter } from "@tanstack/react-router";

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    borderRadius: tokens.borderRadiusSmall,
    "&:hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

interface RowLinkProps {
  /** A whole path of the portal. */
  href: string;
  className?: string | undefined;
  "aria-label"?: string | undefined;
  children: ReactNode;
}

/** A link for long tables: it follows no router state, so that hundreds of them scroll smoothly. */
export function RowLink({ href, className, children, ...rest }: RowLinkProps) {
  const styles = useStyles();
  const router = useRouter();
  return (
    <a
      {...rest}
      href={href}
      className={mergeClasses(styles.link, className)}
      onClick={(event) => {
        const isOwn =
          event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        if (!isOwn) return;
        event.preventDefault();
        void router.navigate({ href });
      }}
    >
      {children}
    </a>
  );
}
