import { ArrowDown, ArrowUp, CornerDownRight, Ellipsis, MessageSquare, Tag, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { shortTitle } from "../report/outline";
import type { ItemView, ReportView, SectionView } from "../report/types";
import type { Desk } from "./desk";
import { nameOf } from "./item";

interface ItemMenuProps {
  readonly desk: Desk;
  readonly report: ReportView;
  readonly item: ItemView;
  readonly section: SectionView;
  readonly number: number | null;
  readonly open: boolean;
}

/** What can be done with an item, beside writing in it. */
export function ItemMenu(props: ItemMenuProps): ReactNode {
  const { desk, report, item, section, number, open } = props;
  const others = report.sections.filter((s) => s !== section && desk.takes(s, item.id));
  const act = (key: string): void => {
    if (key === "up") desk.move(item.id, -1);
    else if (key === "down") desk.move(item.id, 1);
    else if (key === "tag") desk.set({ tagging: item.id });
    else if (key === "comment") desk.set({ noting: item.id });
    else if (key === "remove") desk.remove(item.id);
    else desk.moveTo(item.id, key.slice("to:".length));
  };
  return (
    <div className="item-menu">
      <MenuTrigger>
        <Button className="btn btn-icon btn-s" aria-label={`Actions for ${nameOf(item, number)}`}>
          <Ellipsis className="i" aria-hidden="true" />
        </Button>
        <Popover placement="bottom end">
          <Menu className="menu" aria-label="Actions" onAction={(key) => act(String(key))}>
            <MenuItem id="comment" className="menu-item">
              <MessageSquare className="i" aria-hidden="true" />
              Comment
            </MenuItem>
            {open && (
              <>
                <MenuItem id="tag" className="menu-item">
                  <Tag className="i" aria-hidden="true" />
                  Tag
                </MenuItem>
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
        </Popover>
      </MenuTrigger>
    </div>
  );
}

function titleIn(report: ReportView, key: string): string {
  const at = report.template.sections.findIndex((s) => s.key === key);
  return `${at + 1} ${shortTitle(report.template.sections[at]?.title ?? key)}`;
}
