import { lazy, Suspense, useState } from "react";
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { BookmarkRegular, DismissRegular } from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import type { OfferFilter } from "./offer-filters.tsx";
import { offersTexts } from "./offers-texts.ts";
import { readViews, removeView, saveView } from "./view-store.ts";

// Dialogs are heavy, and All offers is the page that is loaded first.
const SaveViewDialog = lazy(async () => ({
  default: (await import("./save-view-dialog.tsx")).SaveViewDialog,
}));

/** What a view sets; what it does not name is cleared. */
const cleared: OfferFilter = {
  text: undefined,
  status: undefined,
  publisherId: undefined,
  waitingFor: undefined,
};

interface SavedViewsProps {
  filter: OfferFilter;
  onChange: (change: OfferFilter) => void;
}

/** Filters under names: choose one, save the current one, remove one. */
export function SavedViews({ filter, onChange }: SavedViewsProps) {
  const texts = useTexts(offersTexts);
  const [views, setViews] = useState(() => readViews(localStorage));
  const [isSaving, setSaving] = useState(false);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<BookmarkRegular />}>{texts.views}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {views.length === 0 && <MenuItem disabled>{texts.noViews}</MenuItem>}
            {views.map((view) => (
              <MenuItem key={view.name} onClick={() => onChange({ ...cleared, ...view.filter })}>
                {view.name}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItem onClick={() => setSaving(true)}>{texts.saveView}</MenuItem>
            {views.map(({ name }) => (
              <MenuItem
                key={`remove ${name}`}
                icon={<DismissRegular />}
                onClick={() => setViews(removeView(localStorage, name))}
              >
                {texts.removeView(name)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {isSaving && (
        <Suspense>
          <SaveViewDialog
            onSave={(name) => {
              setViews(saveView(localStorage, { name, filter }));
              setSaving(false);
            }}
            onClose={() => setSaving(false)}
          />
        </Suspense>
      )}
    </>
  );
}
