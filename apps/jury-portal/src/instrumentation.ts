/** Run once when the server starts: a missing secret stops it with a sentence instead of failing at the first login. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { stopOnBadEnv } = await import('./server/stop-on-bad-env');
    stopOnBadEnv();
  }
}
