import {
  ArrowDown,
  ArrowUp,
  CornerDownRight,
  Ellipsis,
  EyeOff,
  MessageSquare,
  Tag,
  Trash2,
} from "lucide-react";
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { sectionOf } from "../report/evolve";
import { shortTitle } from "../report/outline";
import { tagsAnything } from "../report/tags";
import type { ReportView } from "../report/types";
import type { Desk } from "./desk";

interface ItemMenuProps {
  readonly desk: Desk;
  readonly itemId: string;
  /** What the item is called. */
  readonly name: string;
}

/** What can be done with an item, beside writing in it. */
export function ItemMenu({ desk, itemId, name }: ItemMenuProps): ReactNode {
  return (
    <div className="item-menu">
      <MenuTrigger>
        <Button className="btn btn-icon btn-s" aria-label={`Actions for ${name}`}>
          <Ellipsis className="i" aria-hidden="true" />
        </Button>
        <Popover placement="bottom end">
          <Choices desk={desk} itemId={itemId} />
        </Popover>
      </MenuTrigger>
    </div>
  );
}

/** Looks at the report only while the menu is open. */
function Choices({ desk, itemId }: Omit<ItemMenuProps, "name">): ReactNode {
  const { report } = useSyncExternalStore(desk.session.subscribe, desk.session.snapshot);
  const section = sectionOf(report, itemId);
  const open = section !== undefined && desk.isOpen(section);
  const others = report.sections.filter((s) => s !== section && desk.takes(s, itemId));
  const afterwards = useAfterwards();
  const act = (key: string): void => {
    if (key === "up") desk.move(itemId, -1);
    else if (key === "down") desk.move(itemId, 1);
    else if (key === "tag") afterwards(() => desk.pickTag(itemId));
    else if (key === "comment") afterwards(() => desk.set({ noting: itemId }));
    else if (key === "redact") desk.set({ redacting: itemId });
    else if (key === "remove") desk.remove(itemId);
    else desk.moveTo(itemId, key.slice("to:".length));
  };
  return (
    <Menu className="menu" aria-label="Actions" onAction={(key) => act(String(key))}>
      {desk.may("comment") && report.status === "draft" && (
        <MenuItem id="comment" className="menu-item">
          <MessageSquare className="i" aria-hidden="true" />
          Comment
        </MenuItem>
      )}
      {open && (
        <>
          {tagsAnything(desk.tagging) && (
            <MenuItem id="tag" className="menu-item">
              <Tag className="i" aria-hidden="true" />
              Tag
            </MenuItem>
          )}
          <MenuItem id="up" className="menu-item">
            <ArrowUp className="i" aria-hidden="true" />
            Move up <kbd>Alt ↑</kbd>
          </MenuItem>
          <MenuItem id="down" className="menu-item">
            <ArrowDown className="i" aria-hidden="true" />
            Move down <kbd>Alt ↓</kbd>
          </MenuItem>
          <MenuItem id="remove" className="menu-item">
            <Trash2 className="i" aria-hidden="true" />
            Remove
          </MenuItem>
        </>
      )}
      {desk.may("redact") && (
        <MenuItem id="redact" className="menu-item">
          <EyeOff className="i" aria-hidden="true" />
          Redact for good…
        </MenuItem>
      )}
      {open && others.length > 0 && (
        <MenuSection>
          <Header className="menu-head">Move to the end of</Header>
          {others.map((other) => (
            <MenuItem key={other.key} id={`to:${other.key}`} className="menu-item">
              <CornerDownRight className="i" aria-hidden="true" />
              {titleIn(report, other.key)}
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </Menu>
  );
}

/**
 * For what takes the focus: it happens once the menu has gone. While the menu is open nothing outside it can have the
 * focus; and the menu gives its button the focus back only where nothing else has taken it by then.
 */
function useAfterwards(): (act: () => void) => void {
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => () => waiting.current?.(), []);
  return (act) => {
    waiting.current = act;
  };
}

function titleIn(report: ReportView, key: string): string {
  const at = report.template.sections.findIndex((s) => s.key === key);
  return `${at + 1} ${shortTitle(report.template.sections[at]?.title ?? key)}`;
}
