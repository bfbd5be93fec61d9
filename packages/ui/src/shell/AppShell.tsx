import { headerFooterDisplayItem } from '@codegouvfr/react-dsfr/Display';
import { Footer } from '@codegouvfr/react-dsfr/Footer';
import { Header } from '@codegouvfr/react-dsfr/Header';
import { SkipLinks } from '@codegouvfr/react-dsfr/SkipLinks';
import { typo } from '@delib/francais';
import type { ComponentType, JSX, ReactNode } from 'react';
import { BoutonAide } from '../aide/AideDePage';
import { EnTeteImprime } from '../impression/EnTeteImprime';
import { VeilleSession } from '../session/VeilleSession';
import type { SessionVue } from '../session/veille';
import type { Menu } from './menu';
import { Navigation } from './Navigation';

/** Who is logged in, as the header shows it. */
export interface UtilisateurAffiche {
  /** « Camille Durand » */
  readonly nom: string;
  /** « Chef de centre de délibération », « Président du jury » */
  readonly role: string;
  /** « Lycée Jean-Moulin, Lyon », « Jury 20112 » */
  readonly rattachement?: string;
}

export interface AppShellProps {
  /** Name of the service in the header: « Délibération BTS ». */
  readonly service: string;
  /** One line below it. */
  readonly accroche: string;
  readonly menus: readonly Menu[];
  /** Absent on public pages. */
  readonly utilisateur?: UtilisateurAffiche;
  /** Server action of « Se déconnecter »; a plain form, so that it works before any script has loaded. */
  readonly seDeconnecter?: () => Promise<void>;
  /** What is said of the page on paper, beside who prints it and when; by default where the person belongs. */
  readonly mentionImprimee?: string;
  /** What the session has left; absent or null where nobody is logged in. */
  readonly session?: SessionVue | null;
  /** A message for every page above the content: a rehearsal (« ESSAI »), a degraded service. */
  readonly bandeau?: ReactNode;
  /** The window that « Aide » opens: `AideDePage` with the texts of the app; told which addresses the menus hold. */
  readonly Aide: ComponentType<{ readonly ouvrables: readonly string[] }>;
  readonly children: ReactNode;
}

const BRAND = (
  <>
    République
    <br />
    Française
  </>
);

function Identite({
  utilisateur,
  id,
}: {
  readonly utilisateur: UtilisateurAffiche;
  readonly id?: string;
}): JSX.Element {
  return (
    <p id={id} className="delib-identite fr-text--sm fr-mb-0">
      <span className="fr-icon-user-line fr-icon--sm" aria-hidden="true" /> <strong>{utilisateur.nom}</strong>
      <span>
        {utilisateur.role}
        {utilisateur.rattachement === undefined ? null : ` – ${utilisateur.rattachement}`}
      </span>
    </p>
  );
}

function Deconnexion({
  action,
  id,
}: {
  readonly action: () => Promise<void>;
  readonly id?: string;
}): JSX.Element {
  return (
    <form id={id} action={action}>
      <button type="submit" className="fr-btn fr-icon-logout-box-r-line">
        Se déconnecter
      </button>
    </form>
  );
}

/** Header, navigation, skip links, content and footer of every page of both apps. */
export function AppShell({
  service,
  accroche,
  menus,
  utilisateur,
  seDeconnecter,
  mentionImprimee = utilisateur?.rattachement ?? '',
  session = null,
  bandeau,
  Aide,
  children,
}: AppShellProps): ReactNode {
  const quickAccess = [
    ...(utilisateur === undefined ? [] : [<Identite key="identite" utilisateur={utilisateur} />]),
    <BoutonAide key="aide" />,
    headerFooterDisplayItem,
    ...(seDeconnecter === undefined ? [] : [<Deconnexion key="deconnexion" action={seDeconnecter} />]),
  ];
  return (
    <>
      <SkipLinks
        links={[
          { anchor: '#contenu', label: 'Contenu' },
          ...(menus.length === 0 ? [] : [{ anchor: '#fr-header', label: 'Menu' }]),
          { anchor: '#fr-footer', label: 'Pied de page' },
        ]}
      />
      <Header
        id="fr-header"
        brandTop={BRAND}
        homeLinkProps={{ href: '/', title: `Accueil – ${service}`, prefetch: false }}
        serviceTitle={service}
        serviceTagline={accroche}
        quickAccessItems={quickAccess}
        navigation={menus.length === 0 ? undefined : <Navigation menus={menus} />}
      />
      {bandeau}
      <main id="contenu" tabIndex={-1} className="delib-principal fr-container fr-pb-6w">
        {utilisateur === undefined ? null : (
          <EnTeteImprime
            service={service}
            mention={mentionImprimee}
            par={utilisateur.nom}
            lueLe={new Date().toISOString()}
          />
        )}
        {children}
      </main>
      {session === null ? null : <VeilleSession initiale={session} />}
      <Aide
        ouvrables={menus.flatMap(({ href, entrees }) => [href, ...entrees.map((entree) => entree.href)])}
      />
      <Footer
        id="fr-footer"
        brandTop={BRAND}
        homeLinkProps={{ href: '/', title: `Accueil – ${service}`, prefetch: false }}
        accessibility="non compliant"
        accessibilityLinkProps={{ href: '/accessibilite', prefetch: false }}
        contentDescription={typo(
          'Délibérations du brevet de technicien supérieur : du premier candidat délibéré au procès-verbal signé.',
        )}
        bottomItems={[headerFooterDisplayItem]}
        license="Les données des candidats affichées ici sont confidentielles. Le code de l’application est sous licence MIT."
      />
    </>
  );
}
