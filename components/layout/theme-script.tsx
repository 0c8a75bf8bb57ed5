/** Where the browser keeps the reader's choice. */
export const THEME_KEY = 'faultbook.theme';

const SCRIPT = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/** Runs before the first paint: a page that turned dark only with the other scripts would flash. */
export function ThemeScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; it has to be inline to run before the page is painted
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
