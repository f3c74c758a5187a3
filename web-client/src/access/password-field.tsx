import { useState, type ReactNode } from "react";
import "./password-field.css";

/** A password, which can be looked at. */
export function PasswordField(props: {
  readonly label: string;
  readonly autoComplete: "current-password" | "new-password";
  readonly value: string;
  readonly change: (password: string) => void;
  readonly describedBy?: string | undefined;
}): ReactNode {
  const { label, autoComplete, value, change, describedBy } = props;
  const [shown, setShown] = useState(false);
  return (
    <div className="pw">
      <label className="field">
        <span>{label}</span>
        <input
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          spellCheck={false}
          value={value}
          onChange={(e) => change(e.target.value)}
          aria-describedby={describedBy}
        />
      </label>
      <button
        type="button"
        className="btn btn-quiet btn-s"
        aria-pressed={shown}
        aria-label={`Show the ${label.toLowerCase().replace(/^choose an? /u, "")}`}
        onClick={() => setShown(!shown)}
      >
        {shown ? "Hide" : "Show"}
      </button>
    </div>
  );
}
