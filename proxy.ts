/**
 * Runbook addresses in any letter case and in the shape that kube-prometheus writes, on the server: all are the pages under /r. Where static
 * files are served without one, app/not-found.tsx does the same in the browser.
 */
import { type NextRequest, NextResponse } from 'next/server';
import { addressOf } from '#lib/links/directory.ts';

export const config = { matcher: ['/r/:ref', '/alerts/:name', '/runbooks/:component/:alert'] };

/** /runbooks/kubernetes/KubePodCrashLooping → /r/kubepodcrashlooping */
export function proxy(request: NextRequest) {
  const url = request.nextUrl.clone();
  const [first = '', second = '', third = ''] = url.pathname.slice(1).split('/');
  const pathname = first === 'runbooks' ? `/r/${addressOf(third)}` : `/${first}/${addressOf(second)}`;
  if (pathname === url.pathname) return NextResponse.next();
  url.pathname = pathname;
  return NextResponse.rewrite(url);
}
