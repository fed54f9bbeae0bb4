import type { ReactNode } from 'react';

/** What something is called and what it is, in a `<dl className="terms">`. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
