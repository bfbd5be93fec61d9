/** @jsxRuntime automatic */

import { type ContenuPv, ISSUES, issuesDuGroupe, LIBELLES_GROUPE, LIBELLES_ISSUE } from '@delib/domain';
import { formatEntier } from '@delib/francais';
import { baliser, COULEURS, lienVerification, rendre, styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';
import { type CadreDePage, PageCadree } from '../gabarits/v1/cadre';
import { Composition } from './composition';
import { Annulations, Decisions, Modifications } from './decisions';
import { ouNeant, phraseTenue, phraseVersion, titrePv } from './phrases';
import { BlocSignature, CADRE_SIGNATURE, type SignatairePv } from './signature';
import { Titre } from './titre';
import { visaReexamen, visas } from './visas';

/** What a PV de tenue is made of, beside its contents. */
export interface ContextePv {
  readonly signataire: SignatairePv;
  /** Also the creation date of the file: the same data gives the same bytes. */
  readonly etabliLe: Date;
  /** Address of « Vérifier un document »; the QR code adds the number and the digest. */
  readonly urlVerification: string;
}

/** Where the signature widget goes: page from 1, `[x, y, width, height]` in points from the bottom left. */
export interface ChampSignature {
  readonly page: number;
  readonly rect: readonly [x: number, y: number, largeur: number, hauteur: number];
}

/**
 * The PV de tenue de délibération (4-documents), PDF/A-2b, ready for a PAdES signature in its frame.
 * The same arguments give the same bytes.
 */
export async function renderPvTenue(
  contenu: ContenuPv,
  contexte: ContextePv,
): Promise<{ readonly pdf: Uint8Array<ArrayBuffer>; readonly champSignature: ChampSignature }> {
  const { pdf, boites } = await rendre(
    {
      titre: `${titrePv(contenu)} ${contenu.numero}`,
      sujet: `Brevet de technicien supérieur, session ${contenu.session}, jury ${contenu.jury.code}, ${LIBELLES_GROUPE[contenu.groupe]}`,
      auteur: `Jury ${contenu.jury.code}`,
      creeLe: contexte.etabliLe,
      archivable: true,
    },
    <PvTenue contenu={contenu} contexte={contexte} />,
  );
  const boite = boites.get(CADRE_SIGNATURE);
  if (!boite) throw new Error('the PV was laid out without its signature frame');
  return {
    pdf,
    champSignature: { page: boite.page, rect: [boite.x, boite.y, boite.largeur, boite.hauteur] },
  };
}

function PvTenue({ contenu, contexte }: { readonly contenu: ContenuPv; readonly contexte: ContextePv }) {
  const cadre: CadreDePage = {
    ...contenu,
    jury: `Jury ${contenu.jury.code} – ${contenu.jury.specialite}`,
    titre: titrePv(contenu),
    sousTitre: LIBELLES_GROUPE[contenu.groupe],
    editeLe: contexte.etabliLe,
  };
  const lien = lienVerification(contexte.urlVerification, contenu.numero, contenu.empreinteDecisions);
  return (
    <PageCadree cadre={cadre} signet={`Jury ${contenu.jury.code}`} compact>
      {phraseVersion(contenu).map((phrase) => (
        <Texte key={phrase} style={[styles.gras, styles.paragraphe]}>
          {phrase}
        </Texte>
      ))}
      <Visas contenu={contenu} />
      <Texte style={{ marginTop: 6 }}>{phraseTenue(contenu)}</Texte>
      <Composition contenu={contenu} />
      <Resultats contenu={contenu} />
      <Modifications contenu={contenu} />
      <Annulations contenu={contenu} />
      <Paragraphe titre="Observations du jury" texte={ouNeant(contenu.tenue.observations)} />
      <Paragraphe titre="Incidents" texte={ouNeant(contenu.tenue.incidents)} />
      <Decisions contenu={contenu} />
      <BlocSignature
        contenu={contenu}
        signataire={contexte.signataire}
        etabliLe={contexte.etabliLe}
        lien={lien}
      />
    </PageCadree>
  );
}

function Visas({ contenu }: { readonly contenu: ContenuPv }) {
  return (
    <View style={{ fontSize: 8.5, lineHeight: 1.3 }}>
      {visas(
        contenu.groupe,
        contenu.annee,
        contenu.nomination,
        contenu.annulations.length > 0 ? ['nullite'] : [],
      ).map((visa) => (
        <Texte key={visa}>{`Vu ${visa} ;`}</Texte>
      ))}
      {contenu.reexamen === null ? null : <Texte>{`Vu ${visaReexamen(contenu.reexamen)} ;`}</Texte>}
      <Texte>
        {`Vu le règlement de la spécialité, code ${contenu.reglement.code}, version ${contenu.reglement.version} ;`}
      </Texte>
    </View>
  );
}

function Resultats({ contenu }: { readonly contenu: ContenuPv }) {
  // « Poursuite » exists in the forme progressive alone.
  const duGroupe = issuesDuGroupe(contenu.groupe, { session: contenu.annee });
  const issues = ISSUES.filter(
    (issue) => contenu.comptes[issue] > 0 || (issue !== 'poursuite' && duGroupe.includes(issue)),
  );
  const comptes = [
    { libelle: 'Candidats examinés', nombre: contenu.candidatsExamines },
    ...issues.map((issue) => ({ libelle: LIBELLES_ISSUE[issue], nombre: contenu.comptes[issue] })),
    {
      libelle: contenu.groupe === 1 ? 'Absents à une épreuve obligatoire' : 'Absents à un oral',
      nombre: contenu.absents,
    },
    // Rare: said where there is one, and never among the absents.
    ...(contenu.annules === 0
      ? []
      : [
          {
            libelle: contenu.groupe === 1 ? 'Épreuve obligatoire annulée' : 'Oral annulé',
            nombre: contenu.annules,
          },
        ]),
  ];
  return (
    <View wrap={false}>
      <Titre>Résultats de la délibération</Titre>
      <View {...baliser('L')} style={{ flexDirection: 'row', border: `0.75 solid ${COULEURS.bleu}` }}>
        {comptes.map(({ libelle, nombre }, index) => (
          <View
            key={libelle}
            {...baliser('LI')}
            style={{
              flexGrow: 1,
              flexShrink: 1,
              flexBasis: 0,
              padding: 6,
              backgroundColor: index === 0 ? COULEURS.fond : undefined,
              borderLeft: index === 0 ? undefined : `0.4 solid ${COULEURS.trait}`,
            }}
          >
            <Texte style={{ fontSize: 16, fontWeight: 700, lineHeight: 1.2 }}>{formatEntier(nombre)}</Texte>
            <Texte style={{ fontSize: 8.5, lineHeight: 1.2 }}>{libelle}</Texte>
          </View>
        ))}
      </View>
    </View>
  );
}

function Paragraphe({ titre, texte }: { readonly titre: string; readonly texte: string }) {
  return (
    <View>
      <Titre>{titre}</Titre>
      <Texte>{texte}</Texte>
    </View>
  );
}
