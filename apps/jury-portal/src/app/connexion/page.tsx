import type { ReactNode } from 'react';

export default function PageConnexion(): ReactNode {
  return (
    <main className="fr-container fr-py-4w">
      <h1>Connexion</h1>
    </main>
  );
}
