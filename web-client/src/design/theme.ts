export type Theme = "system" | "light" | "dark" | "hall";

const KEY = "roundtable-theme";
export const THEMES: readonly { readonly id: Theme; readonly name: string }[] = [
  { id: "system", name: "As the system" },
  { id: "light", name: "Light" },
  { id: "dark", name: "Dark" },
  { id: "hall", name: "High contrast" },
];

const isTheme = (value: string | null): value is Theme => THEMES.some((theme) => theme.id === value);

/** The address's `?theme=` comes first, then what was chosen here before. */
export function currentTheme(): Theme {
  const asked = new URLSearchParams(location.search).get("theme");
  if (isTheme(asked)) return asked;
  const chosen = localStorage.getItem(KEY);
  return isTheme(chosen) ? chosen : "system";
}

export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  applyTheme(theme);
}
