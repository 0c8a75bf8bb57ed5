/**
 * The directory: every name under which an entry is known → the entry. Used by pages when the site is built, by the browser where a server
 * has no page for an address, and by the command line; so nothing here knows of files, Next or the DOM.
 */

/** What the directory needs to know of an entry; also what /index.json says of it. */
export type NamedEntry = { slug: string; id: string; aliases?: readonly string[] | undefined; alerts?: readonly string[] | undefined };

/** Where a name leads. Only alerts may lead to several entries. */
export type Resolution =
  | { kind: 'entry'; slug: string; by: 'slug' | 'id' | 'alias' | 'alert' }
  | { kind: 'several'; alert: string; slugs: string[] }
  | { kind: 'none' };

/** An alert and the entries that answer it. */
export type KnownAlert = { name: string; slugs: string[] };

/** Looks names up. */
export type Directory = {
  /** @example resolve('KUBEPODCRASHLOOPING') // → { kind: 'entry', slug: 'kubernetes-crashloopbackoff', by: 'alert' } */
  resolve(ref: string): Resolution;
  /** Alerts by name. */
  alerts: KnownAlert[];
  /** Every name, as it stands in an address: small letters. */
  names: string[];
};

/**
 * A name as it stands in an address.
 *
 * @example addressOf('KubePodCrashLooping') // → 'kubepodcrashlooping'
 */
export function addressOf(ref: string): string {
  return ref.trim().toLowerCase();
}

/** Opens the directory. A slug goes before an id, an id before an alias, an alias before an alert. */
export function createDirectory(entries: readonly NamedEntry[]): Directory {
  const known = new Map<string, Resolution>();
  const add = (name: string, resolution: Resolution) => {
    if (!known.has(addressOf(name))) known.set(addressOf(name), resolution);
  };
  for (const { slug } of entries) add(slug, { kind: 'entry', slug, by: 'slug' });
  for (const { slug, id } of entries) add(id, { kind: 'entry', slug, by: 'id' });
  for (const { slug, aliases = [] } of entries) for (const alias of aliases) add(alias, { kind: 'entry', slug, by: 'alias' });
  const alerts = alertsOf(entries);
  for (const { name, slugs } of alerts) {
    const [slug, ...others] = slugs;
    if (slug !== undefined) add(name, others.length === 0 ? { kind: 'entry', slug, by: 'alert' } : { kind: 'several', alert: name, slugs });
  }
  return { resolve: (ref) => known.get(addressOf(ref)) ?? { kind: 'none' }, alerts, names: [...known.keys()] };
}

function alertsOf(entries: readonly NamedEntry[]): KnownAlert[] {
  const byAddress = new Map<string, KnownAlert>();
  for (const { slug, alerts = [] } of entries) {
    for (const name of alerts) {
      const alert = byAddress.get(addressOf(name)) ?? { name, slugs: [] };
      alert.slugs.push(slug);
      byAddress.set(addressOf(name), alert);
    }
  }
  return [...byAddress.values()].sort((a, b) => a.name.localeCompare(b.name));
}
