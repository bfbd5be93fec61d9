import { answerProxy } from '@delib/web/proxy';
import type { NextRequest, NextResponse } from 'next/server';
import { proxySettings } from './server/session-settings';

export async function proxy(request: NextRequest): Promise<NextResponse> {
  return answerProxy(request, proxySettings());
}

export const config = {
  // Everything but the build's own immutable files and the two uploads, which Next would hold in memory whole before
  // anyone is asked who they are; they check it themselves (server/televersement.ts). Next wants a constant here.
  matcher: ['/((?!_next/static|_next/image|favicon.ico|verifier/fichier$|academie/import/fichier$).*)'],
};
