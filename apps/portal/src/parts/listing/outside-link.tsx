import { Link } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { listingTexts } from "./listing-texts.ts";

/** A link that a publisher gave: opened in a new tab, and only where it leads to the web or to a mailbox. */
export function OutsideLink({ href, children }: { href: string; children?: string }) {
  const texts = useTexts(listingTexts);
  const name = children === undefined || children === "" ? href : children;
  const isSafe = /^(?:https?:\/\/|mailto:|\/)/i.test(href);
  if (!isSafe) return name;
  return (
    <Link
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      aria-label={texts.opensInTab(name)}
      inline
    >
      {name}
    </Link>
  );
}
