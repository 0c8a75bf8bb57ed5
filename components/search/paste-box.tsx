'use client';

import { type ChangeEvent, type ClipboardEvent, type DragEvent, type RefObject, useRef, useState } from 'react';
import { EXAMPLES } from './examples.ts';
import { LARGE_CHARACTERS, type Paste } from './use-paste.ts';

/** Largest file that is read into memory, in bytes. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;

type PasteBoxProps = {
  paste: Paste;
  onPaste: (text: string, atOnce: boolean) => void;
  /** So that the page can bring the reader back to the field. */
  field: RefObject<HTMLTextAreaElement | null>;
};

/** Where a paste goes in: by keyboard, clipboard, drop or file. */
export function PasteBox({ paste, onPaste, field }: PasteBoxProps) {
  const [cleared, setCleared] = useState<string>();
  const [fileProblem, setFileProblem] = useState<string>();
  const [composed, setComposed] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);

  const take = (text: string, atOnce: boolean) => {
    setCleared(undefined);
    setFileProblem(undefined);
    onPaste(text, atOnce);
  };

  /** A large paste never enters the field: its layout would take longer than the search. */
  const handlePaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain');
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const whole = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
    if (whole.length <= LARGE_CHARACTERS) return;
    event.preventDefault();
    take(whole, true);
  };

  const handleChange = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const { value } = event.target;
    // While an input method composes a syllable the text is not yet what the reader means.
    if ((event.nativeEvent as InputEvent).isComposing) return setComposed(value);
    take(value, (event.nativeEvent as InputEvent).inputType === 'insertFromPaste');
  };

  const readFile = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MAX_FILE_BYTES)
      return setFileProblem(
        `${file.name} has ${Math.round(file.size / 1024 / 1024)} MB; up to ${MAX_FILE_BYTES / 1024 / 1024} MB can be read here. Paste its last part, for example: tail -c 10M ${file.name}`,
      );
    take(await file.text(), true);
  };

  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void readFile(file);
    else take(event.dataTransfer.getData('text/plain'), true);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the same goes by keyboard with the file button
    <div className="paste-box" onDrop={handleDrop} onDragOver={(event) => event.preventDefault()}>
      <label className="sr-only" htmlFor="paste">
        Error message, log or question
      </label>
      {paste.large ? (
        <LargePaste text={paste.text} />
      ) : (
        <textarea
          ref={field}
          id="paste"
          className="paste-field"
          value={composed ?? paste.text}
          onChange={handleChange}
          onPaste={handlePaste}
          onCompositionEnd={(event) => {
            setComposed(undefined);
            take(event.currentTarget.value, false);
          }}
          placeholder="Paste an error, a log, kubectl output … or type what you see"
          rows={5}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby="paste-promise"
        />
      )}
      <div className="paste-bar">
        <p id="paste-promise" className="paste-promise">
          Read in this tab. What you paste is not sent anywhere.
        </p>
        <input
          ref={picker}
          type="file"
          className="sr-only"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => void readFile(event.target.files?.[0])}
        />
        <button type="button" className="button" data-quiet onClick={() => picker.current?.click()}>
          Open a file
        </button>
        {paste.text !== '' && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setCleared(paste.text);
              onPaste('', true);
              field.current?.focus();
            }}
          >
            Clear
          </button>
        )}
        {paste.text === '' && cleared !== undefined && (
          <button type="button" className="button" onClick={() => take(cleared, true)}>
            Bring it back
          </button>
        )}
      </div>
      {fileProblem && (
        <p role="alert" className="paste-problem">
          {fileProblem}
        </p>
      )}
      {paste.text === '' && (
        <div className="paste-examples">
          <span>Try</span>
          {EXAMPLES.map((example) => (
            <button key={example.label} type="button" className="tag" onClick={() => take(example.paste, true)}>
              {example.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** What is shown of a paste that is too large for a text field. */
function LargePaste({ text }: { text: string }) {
  const lines = text.split('\n', 400_000).length;
  return (
    <div className="paste-field paste-large">
      <p>
        {lines.toLocaleString('en')} lines, {(text.length / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} million
        characters
      </p>
      <pre>{text.slice(0, 600)}</pre>
    </div>
  );
}
