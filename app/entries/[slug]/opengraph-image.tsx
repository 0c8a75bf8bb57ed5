import { ImageResponse } from 'next/og';
import { getEntries, getEntry, getVocabulary } from '#lib/content/load.ts';
import { SITE } from '#lib/site.ts';

export const alt = 'Title, severity and summary of the entry';
export const size = { width: 1200, height: 630 };
export const contentType = 'image/png';
export const dynamicParams = false;

export function generateStaticParams() {
  return getEntries().map(({ slug }) => ({ slug }));
}

const SEVERITIES = {
  outage: { label: 'Outage', color: '#b3261e' },
  degraded: { label: 'Degraded', color: '#8a5a00' },
  nuisance: { label: 'Nuisance', color: '#5b6068' },
} as const;
/** Longest texts that fit; what is cut is on the page. */
const MAX_TITLE = 130;
const MAX_SUMMARY = 240;

/** What a chat shows of a link to the entry; drawn when the site is built. */
export default async function EntryPicture({ params }: { params: Promise<{ slug: string }> }) {
  const entry = getEntry((await params).slug);
  const { components } = getVocabulary();
  const { label, color } = SEVERITIES[entry?.severity ?? 'nuisance'];
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        padding: 64,
        background: '#faf9f6',
        color: '#1c1e21',
        borderLeft: `24px solid ${color}`,
      }}
    >
      <div style={{ display: 'flex', gap: 32, fontSize: 30 }}>
        <span style={{ color }}>{label}</span>
        <span style={{ color: '#5b6068' }}>
          {(entry?.components ?? [])
            .slice(0, 3)
            .map((slug) => components[slug]?.name ?? slug)
            .join(' · ')}
        </span>
      </div>
      <div style={{ display: 'flex', marginTop: 40, fontSize: 56, lineHeight: 1.2 }}>{cut(entry?.title ?? '', MAX_TITLE)}</div>
      <div style={{ display: 'flex', marginTop: 32, fontSize: 32, lineHeight: 1.4, color: '#3c4046' }}>
        {cut(entry?.summary ?? '', MAX_SUMMARY)}
      </div>
      <div style={{ display: 'flex', marginTop: 'auto', fontSize: 30, color: '#5b6068' }}>{SITE.name}</div>
    </div>,
    size,
  );
}

/** Without the marks of code, and cut at a word. */
function cut(text: string, length: number): string {
  const plain = text.replaceAll('`', '');
  return plain.length <= length ? plain : `${plain.slice(0, plain.lastIndexOf(' ', length))} …`;
}
