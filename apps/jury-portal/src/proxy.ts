import { answerProxy } from '@delib/web/proxy';
import type { NextRequest, NextResponse } from 'next/server';
import { proxySettings } from './server/session-settings';

export async function proxy(request: NextRequest): Promise<NextResponse> {
  return answerProxy(request, proxySettings());
}

export const config = {
  // Everything but the build's own immutable files. Next wants a constant here.
  matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'],
};
