import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { ThemeScript } from '#components/layout/theme-script.tsx';
import { SITE } from '#lib/site.ts';
import './globals.css';

export const metadata: Metadata = {
  metadataBase: new URL(SITE.baseUrl),
  title: { default: SITE.name, template: `%s · ${SITE.name}` },
  description: SITE.description,
  applicationName: SITE.name,
  // A phone would turn addresses and ids into links to call.
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#17191c' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme script sets an attribute that the server does not know.
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript />
        <link rel="search" type="application/opensearchdescription+xml" title={SITE.name} href="/opensearch.xml" />
        <link rel="alternate" type="application/atom+xml" title={SITE.name} href="/feed.xml" />
      </head>
      <body>
        <a className="skip-link" href="#content">
          Skip to the content
        </a>
        <SiteHeader />
        <main id="content" tabIndex={-1} className="mx-auto max-w-page px-4 sm:px-6">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
