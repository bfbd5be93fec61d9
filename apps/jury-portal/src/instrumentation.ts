/** Run once when the server starts: a missing secret stops it there, not at the first login. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { start } = await import('./server/start');
    await start();
  }
}
