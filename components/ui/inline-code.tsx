/** A line of plain text in which only `code` is marked up, as front matter holds it. */
export function InlineCode({ text }: { text: string }) {
  return text.split(/`([^`]+)`/).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never change; every second one is code
    index % 2 === 0 ? piece : <code key={index}>{piece}</code>,
  );
}
