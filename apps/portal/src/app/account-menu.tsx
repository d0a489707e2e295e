import { useNavigate } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { PersonCircleRegular, SettingsRegular, SignOutRegular } from "@fluentui/react-icons";
import type { Me } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { shellTexts } from "#texts/shell.ts";
import { useTexts } from "#texts/use-texts.ts";

/** Who is signed in, the way to the account's page, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const texts = useTexts(shellTexts);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const signOut = useCommand("signOut", {
    onSuccess: () => {
      cache.clear();
      window.location.assign("/");
    },
  });
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          aria-label={texts.accountOf(me.name)}
          icon={<PersonCircleRegular />}
          title={me.name}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{me.email ?? me.name}</MenuGroupHeader>
            <MenuItem icon={<SettingsRegular />} onClick={() => void navigate({ to: "/account" })}>
              {texts.settings}
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<SignOutRegular />} onClick={() => signOut.mutate({})}>
              {texts.signOut}
            </MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
