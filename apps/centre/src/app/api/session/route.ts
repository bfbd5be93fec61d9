import { refuserMethodes } from '@delib/web/methodes';
import { surPanne } from '@delib/web/panne';
import { lireSession, prolongerSession } from '@delib/web/session-vue';
import { env } from '../../../server/env';
import { sessions } from '../../../server/session';

/** What the reader's session has left; asking does not prolong it. */
export const GET = surPanne(async function GET(): Promise<Response> {
  return lireSession(sessions);
});

/** « Rester connecté ». */
export const POST = surPanne(async function POST(request: Request): Promise<Response> {
  return prolongerSession(sessions, request, env().NEXTAUTH_URL);
});

export const { PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET', 'POST');
