import type { ReactNode } from 'react';
import { Contained } from './Contained';

interface SectionProps {
  id: string;
  title: string;
  lead?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of the page with a heading of its own. What breaks inside stays inside. */
export function Section({ id, title, lead, aside, children }: SectionProps) {
  return (
    <section className="section" aria-labelledby={`${id}-title`} id={id}>
      <div className="section__head">
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          {lead && <p className="section__lead">{lead}</p>}
        </div>
        {aside}
      </div>
      <Contained part={title}>{children}</Contained>
    </section>
  );
}
