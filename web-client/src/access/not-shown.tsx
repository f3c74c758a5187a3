import type { ReactNode } from "react";
import { Brand } from "../design/brand";
import { Link } from "../navigation";

/** In the place of a page that somebody may not see, or that could not be loaded. */
export function NotShown({ head, says }: { readonly head: string; readonly says: string }): ReactNode {
  return (
    <>
      <header className="bar">
        <Brand />
      </header>
      <main className="alone">
        <h1>{head}</h1>
        <p>{says}</p>
        <Link className="btn" to="/">
          To all roundtables
        </Link>
      </main>
    </>
  );
}
