import { useId, type ReactNode } from "react";

/** What a page shows is chosen in here. */
export function ToolsForm({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <form className="tools" aria-label="What is shown" onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  );
}

/** Words to be found. */
export function Find(props: {
  readonly value: string;
  readonly placeholder: string;
  readonly change: (find: string) => void;
}): ReactNode {
  const { value, placeholder, change } = props;
  return (
    <label className="field">
      <span>Find</span>
      <input
        type="search"
        value={value}
        placeholder={placeholder}
        dir="auto"
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}

/** One of several, in a list that opens; other options than `of` come as children. */
export function Choice<T extends string>(props: {
  readonly name: string;
  readonly value: T;
  readonly of?: readonly { readonly id: T; readonly name: string }[];
  readonly change: (next: T) => void;
  readonly children?: ReactNode;
}): ReactNode {
  const { name, value, of = [], change, children } = props;
  return (
    <label className="field">
      <span>{name}</span>
      <select value={value} onChange={(event) => change(event.target.value as T)}>
        {of.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
        {children}
      </select>
    </label>
  );
}

/** One of a few, all in sight. */
export function Sides<T extends string>(props: {
  readonly name: string;
  readonly value: T;
  readonly of: readonly { readonly id: T; readonly name: string }[];
  readonly change: (next: T) => void;
}): ReactNode {
  const { name, value, of, change } = props;
  const group = useId();
  return (
    <fieldset className="sides">
      <legend className="vh">{name}</legend>
      {of.map((side) => (
        <label key={side.id} className="side-choice">
          <input type="radio" name={group} checked={value === side.id} onChange={() => change(side.id)} />
          {side.name}
        </label>
      ))}
    </fieldset>
  );
}
