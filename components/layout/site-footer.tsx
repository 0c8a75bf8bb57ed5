import { SITE } from '#lib/site.ts';

export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="mx-auto flex max-w-page flex-wrap gap-x-6 gap-y-1 px-4 py-6 sm:px-6">
        <p>What you paste and what you fill in stays in this browser.</p>
        <p className="sm:ml-auto">
          {SITE.name} is open source: <a href={SITE.repositoryUrl}>code and entries</a>
        </p>
      </div>
    </footer>
  );
}
