'use client';

import { CopyButton } from '#components/ui/copy-button.tsx';
import { textForLink } from '#lib/search/annotate.ts';
import { redact } from '#lib/search/redact.ts';
import type { SearchResult } from '#lib/search/types.ts';

/** What a reader hands on: a link to this search and the log. Secrets are masked in both. */
export function Share({ paste, results }: { paste: string; results: readonly SearchResult[] }) {
  const shared = redact(textForLink(paste, results));
  return (
    <div className="share">
      <p>Hand it on, with secrets masked:</p>
      <CopyButton
        label="Copy a link"
        text={`${window.location.origin}/#q=${encodeURIComponent(shared)}`}
        what="to this search"
        warning={paste.length > shared.length + 200 ? 'The paste is too long for a link: it carries the recognised lines.' : undefined}
      />
      <CopyButton label="Copy the log" text={redact(paste)} what="with secrets masked" />
    </div>
  );
}
