import { refuserMethodes } from '@delib/web/methodes';
import NextAuth from 'next-auth';
import { sessions } from '../../../../server/session';

type Context = { readonly params: Promise<{ nextauth: string[] }> };

/** next-auth's own routes. The options are made per request: a build knows no secret. */
async function handler(request: Request, context: Context): Promise<Response> {
  return NextAuth(sessions.authOptions())(request, context);
}

export { handler as GET, handler as POST };

export const { PUT, PATCH, DELETE, OPTIONS } = refuserMethodes('GET', 'POST');
