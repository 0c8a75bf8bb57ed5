'use client';
import { Icon } from '#components/ui/icon.tsx';
import { THEME_KEY } from './theme-script.tsx';

/** Light or dark by hand. A choice that agrees with the system is forgotten again, so that the page keeps following the system. */
export function ThemeToggle() {
  return (
    <button
      type="button"
      className="button needs-scripts"
      data-quiet=""
      onClick={toggleTheme}
      aria-label="Switch between light and dark"
      title="Light or dark"
    >
      <Icon name="theme" />
    </button>
  );
}

function toggleTheme() {
  const page = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const wanted = (page.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
  if (wanted === system) delete page.dataset.theme;
  else page.dataset.theme = wanted;
  try {
    if (wanted === system) localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, wanted);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}
