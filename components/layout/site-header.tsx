import Link from 'next/link';
import { SITE } from '#lib/site.ts';
import { Logo } from './logo.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

export function SiteHeader() {
  return (
    <header className="site-header">
      <div className="mx-auto flex max-w-page items-center gap-1 px-4 sm:px-6">
        <Link className="site-name" href="/" prefetch={false}>
          <Logo />
          {SITE.name}
        </Link>
        <nav aria-label="Site" className="ml-auto flex">
          <Link className="site-link max-sm:hidden" href="/" prefetch={false}>
            Paste
          </Link>
          <Link className="site-link" href="/entries" prefetch={false}>
            Entries
          </Link>
          <Link className="site-link" href="/alerts" prefetch={false}>
            Alerts
          </Link>
        </nav>
        <ThemeToggle />
      </div>
    </header>
  );
}
