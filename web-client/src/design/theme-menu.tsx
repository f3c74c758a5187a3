import { Contrast } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { chooseTheme, currentTheme, THEMES, type Theme } from "./theme";

export function ThemeMenu(): ReactNode {
  const [theme, setTheme] = useState<Theme>(currentTheme);
  return (
    <MenuTrigger>
      <Button className="btn btn-icon" aria-label="Light, dark or high contrast">
        <Contrast className="i" aria-hidden="true" />
      </Button>
      <Popover placement="bottom end">
        <Menu
          className="menu"
          aria-label="Appearance"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onAction={(key) => {
            setTheme(key as Theme);
            chooseTheme(key as Theme);
          }}
        >
          {THEMES.map(({ id, name }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
