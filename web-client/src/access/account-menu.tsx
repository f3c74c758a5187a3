import type { ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { colour, initials, ROLE_NAMES } from "../live/presence";
import { go } from "../navigation";
import { access } from "./access";
import { strongest } from "./roles";
import type { Visitor } from "./types";

/** Who one is, and the way to one's account and out. */
export function AccountMenu({ visitor }: { readonly visitor: Visitor }): ReactNode {
  const role = strongest(visitor);
  const shown = visitor.roles.length > 0 ? `, ${ROLE_NAMES[role].toLowerCase()}` : "";
  return (
    <MenuTrigger>
      <Button className="btn btn-quiet account" aria-label={`${visitor.name}${shown}: account`}>
        <span className={`who ${colour(role)}`}>
          <span className="av" aria-hidden="true">
            {initials(visitor.name, role)}
          </span>
        </span>
        <span className="hide-s">{visitor.name}</span>
      </Button>
      <Popover placement="bottom end">
        <Menu className="menu" aria-label="Account">
          <MenuItem className="menu-item" onAction={() => go("/account")}>
            Your account
          </MenuItem>
          <MenuItem className="menu-item" onAction={access.leave}>
            Sign out
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
