import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { Page } from './Page';

/** The accessibility page that the footer of both apps leads to (article 47 of the law of 11 February 2005). */
export function DeclarationAccessibilite({ service }: { readonly service: string }): ReactNode {
  return (
    <Page titre="Accessibilité : non conforme">
      <div className="fr-col-12 fr-col-md-8">
        <p>
          {typo(
            `« ${service} » vise le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1. Aucun audit de conformité n’ayant encore été mené par un tiers, le service doit être déclaré non conforme.`,
          )}
        </p>
        <h2 className="fr-h4">Ce qui est vérifié à chaque version</h2>
        <ul>
          <li>
            Chaque page passe un contrôle automatique d’accessibilité, en thème clair et en thème sombre.
          </li>
          <li>Chaque action se fait au clavier seul, et chaque page tient dans une fenêtre de 320 pixels.</li>
          <li>Aucune information n’est donnée par la couleur seule.</li>
          <li>
            {typo(
              'Les documents PDF sont balisés : titres, paragraphes, listes et tableaux sont lus dans l’ordre de la page, chaque cellule avec l’intitulé de sa colonne, et chaque graphique a un texte qui en donne les chiffres. Les listes existent aussi en CSV.',
            )}
          </li>
        </ul>
        <h2 className="fr-h4">Ce qui n’a pas encore été vérifié</h2>
        <ul>
          <li>
            {typo(
              'Les documents PDF se déclarent conformes à la norme PDF/UA-1 ; des contrôles automatiques internes les y tiennent, mais aucun outil de validation indépendant ni aucun utilisateur de lecteur d’écran ne les a encore jugés.',
            )}
          </li>
          <li>Les documents édités avant ce balisage restent tels qu’ils ont été signés ou remis.</li>
        </ul>
        <h2 className="fr-h4">Signaler une difficulté</h2>
        <p>
          {typo(
            'Écrivez au service des examens et concours de votre académie en indiquant la page et ce que vous vouliez faire. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits.',
          )}
        </p>
      </div>
    </Page>
  );
}
