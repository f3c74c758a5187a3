import { useEffect, useState, type ReactNode } from "react";
import { sentence } from "../http/request";
import { handOver } from "./api";
import { providerName } from "./provider";

/** The other way in, where there is an identity provider. */
export function ProviderWay(props: {
  /** Where the browser goes; asked when somebody takes this way. */
  readonly address: () => Promise<string>;
  readonly failed?: (error: unknown) => boolean;
}): ReactNode {
  const { address, failed } = props;
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let left = false;
    void providerName().then((found) => !left && setName(found));
    return () => {
      left = true;
    };
  }, []);
  if (name === null) return null;
  const take = (): void => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    address()
      .then(handOver)
      .catch((error: unknown) => {
        setBusy(false);
        if (failed?.(error) !== true) setProblem(sentence(error));
      });
  };
  return (
    <>
      {problem && (
        <p className="msg stop" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="btn" onClick={take} aria-disabled={busy}>
        Go on with {name}
      </button>
    </>
  );
}
