'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { copyText } from './clipboard.ts';
import { Icon } from './icon.tsx';

const SHOWN_MS = 3000;

type Props = { text: string; what: string; label?: string; warning?: ReactNode };

/**
 * Copies a text and says so, politely. `what` names it for those who hear the page; `warning` is said along with it and stays until the text
 * is another one.
 */
export function CopyButton({ text, what, label = 'Copy', warning }: Props) {
  const [copied, setCopied] = useState<{ text: string; done: boolean }>();
  const shown = copied?.text === text ? copied : undefined;
  const stays = warning !== undefined || shown?.done === false;

  useEffect(() => {
    if (!shown || stays) return;
    const timer = setTimeout(() => setCopied(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown, stays]);

  return (
    <>
      <button
        type="button"
        className="button copy-button needs-scripts"
        onClick={async () => setCopied({ text, done: await copyText(text) })}
      >
        <Icon name={shown?.done ? 'check' : 'copy'} />
        {shown?.done ? 'Copied' : label}
        <span className="sr-only">: {what}</span>
      </button>
      <div role="status" className="copy-status">
        {shown && !shown.done && <p className="copy-note">The browser does not let this page copy. Select the text instead.</p>}
        {shown?.done && !warning && <span className="sr-only">Copied</span>}
        {shown?.done && warning && <p className="copy-note">{warning}</p>}
      </div>
    </>
  );
}
