/** A line as a reader sees it. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals print them
const ANSI = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: and pastes of binary data hold them
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A line without what no reader sees: colours, cursor movements, control and direction characters, lone surrogates.
 *
 * @example cleanLine('\u001b[31mError\u001b[0m: no') // → 'Error: no'
 */
export function cleanLine(line: string): string {
  return line
    .replace(ANSI, '')
    .replace(CONTROL, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .trimEnd();
}
