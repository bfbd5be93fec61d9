import { refuserMethodes } from '@delib/web/methodes';
import { lireSession, prolongerSession } from '@delib/web/session-vue';
import { env } from '../../../server/env';
import { sessions } from '../../../server/session';

/** What the reader's session has left; asking does not prolong it. */
export async function GET(): Promise<Response> {
  return lireSession(sessions);
}

/** « Rester connecté ». */
export async function POST(request: Request): Promise<Response> {
  return prolongerSession(sessions, request, env().NEXTAUTH_URL);
}

export const { PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET', 'POST');
