'use client';

import { type Changement, LIBELLES_ISSUE, type Refus, type Saisie } from '@delib/domain';
import { formatDateHeure, phraseRefus, typo } from '@delib/francais';
import { dialogueOuvert, estSaisieDeTexte, ouvrirAide, useTouches } from '@delib/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { adresseFiche, adresseGrille } from '../../../../deliberation/adresses';
import { ecrireCriteresGrille } from '../../../../deliberation/criteres';
import { prochainADecider, voisins } from '../../../../deliberation/ordre';
import { direAnnulation, type MessageActe, phraseFin } from '../../../../deliberation/phrases';
import { useAnnonces } from '../aide-decision/Annonces';
import { MemesCas } from '../aide-decision/MemesCas';
import { PlusPetitChangement } from '../aide-decision/PlusPetitChangement';
import { EtatEnregistrement } from '../Comptes';
import { useDeliberation } from '../Deliberation';
import { Messages, montrerMessages } from '../Messages';
import { type Brouillon, brouillonPour, estVide, saisiesDuBrouillon, VIDE } from './brouillon';
import { Changements } from './Changements';
import { Decision } from './Decision';
import { Epreuves } from './Epreuves';
import { EpreuvesSecondGroupe } from './EpreuvesSecondGroupe';
import { FormulairesJury } from './FormulairesJury';
import { NavigationFiche } from './NavigationFiche';
import { Resultat } from './Resultat';
import { epreuvesAffichees } from './TableEpreuves';

/** The sheet of one candidate: what was received, what the jury settles, what follows. */
export function Fiche({ candidatId }: { readonly candidatId: string }): ReactNode {
  const partage = useDeliberation();
  const { magasin, lignes, ordre, criteres, modifiable, allerA, reglement } = partage;
  const { allerEnDisant } = useAnnonces();
  const [touches] = useTouches();
  const [brouillon, setBrouillon] = useState<Brouillon>(VIDE);
  /** The version these forms were begun on: what the other person saves meanwhile is a conflict, not a base. */
  const [versionVue, setVersionVue] = useState<number | null>(null);
  const [refusBrouillon, setRefusBrouillon] = useState<{
    readonly quoi: 'note' | 'points';
    readonly refus: Refus;
  } | null>(null);
  const [message, setMessage] = useState<MessageActe | null>(null);
  useEffect(() => allerA(candidatId), [allerA, candidatId]);

  const ligne = lignes.get(candidatId);
  const { rang, precedent, suivant } = voisins(ordre, candidatId);
  const adresse = (id: string | null) => {
    const numero = id === null ? undefined : lignes.get(id)?.candidat.numeroAnonymat;
    return numero === undefined ? null : adresseFiche(numero, ecrireCriteresGrille(criteres));
  };
  const adresseSuivant = adresse(suivant);
  const retour = adresseGrille(ecrireCriteresGrille(criteres));

  function changerBrouillon(next: Brouillon): void {
    if (versionVue === null && ligne) setVersionVue(ligne.candidat.version);
    setBrouillon(next);
    setMessage(null);
    setRefusBrouillon(null);
  }

  async function enregistrer(saisies: readonly Saisie[], fait: string): Promise<boolean> {
    if (!ligne) return false;
    setRefusBrouillon(null);
    const { numeroAnonymat } = ligne.candidat;
    const done = await magasin.enregistrer(candidatId, saisies, {
      versionVue: versionVue ?? ligne.candidat.version,
      libelle: `candidat ${numeroAnonymat}, ${fait}`,
    });
    if (done.ok) {
      setVersionVue(null);
      const suite = done.gardee ? ' sur cet ordinateur ; le serveur l’apprendra au retour du réseau' : '';
      setMessage({ ton: 'info', texte: `${fait.charAt(0).toUpperCase()}${fait.slice(1)}${suite}.` });
    } else if (done.cause === 'refus') {
      setMessage({ ton: 'erreur', texte: phraseRefus(done.refus) });
      const [premiere] = saisies;
      if (premiere?.type === 'relever') setRefusBrouillon({ quoi: 'note', refus: done.refus });
      if (premiere?.type === 'points') setRefusBrouillon({ quoi: 'points', refus: done.refus });
    } else {
      // What was typed is in the question that the page now asks.
      setVersionVue(null);
      if (done.cause === 'conflit') {
        setBrouillon(VIDE);
        montrerMessages();
      }
    }
    return done.ok;
  }

  /** A raise that names no épreuve yet is asked for, before anything is saved. */
  function sansEpreuve(saisies: readonly Saisie[]): boolean {
    const manque = saisies.some((saisie) => saisie.type === 'relever' && saisie.epreuve === '');
    if (manque) setMessage({ ton: 'erreur', texte: 'Choisissez l’épreuve dont la note est relevée.' });
    return manque;
  }

  async function enregistrerBrouillon(quoi: 'note' | 'points'): Promise<void> {
    const saisies = saisiesDuBrouillon(brouillon, quoi);
    if (saisies.length === 0 || sansEpreuve(saisies)) return;
    if (await enregistrer(saisies, 'saisie du jury enregistrée')) {
      setBrouillon({ ...brouillon, [quoi]: VIDE[quoi] });
    }
  }

  function preparer(changement: Changement): void {
    const saisie = brouillonPour(changement, ligne?.pointsJury ?? 0);
    changerBrouillon({
      note: { ...brouillon.note, ...saisie.note },
      points: { ...brouillon.points, ...saisie.points },
    });
    requestAnimationFrame(() =>
      (changement.type === 'note'
        ? document.getElementById('motif-note')
        : document.querySelector<HTMLElement>('#points-jury input[list]')
      )?.focus(),
    );
  }

  /** Saves what is typed, validates the decision that follows, and goes to the next candidate to decide on. */
  async function validerEtSuivant(): Promise<void> {
    if (!ligne || !modifiable) return;
    const { numeroAnonymat } = ligne.candidat;
    const saisies = saisiesDuBrouillon(brouillon, 'tout');
    if (sansEpreuve(saisies)) return;
    let fait = `Candidat ${numeroAnonymat} : décision déjà validée.`;
    if (saisies.length > 0 || ligne.etat !== 'valide') {
      if (!(await enregistrer([...saisies, { type: 'valider' }], 'décision validée'))) return;
      setBrouillon(VIDE);
      const issue = magasin.lire().candidats.get(candidatId)?.dossier.validation?.issue;
      fait = `Candidat ${numeroAnonymat} : décision validée${issue ? `, ${LIBELLES_ISSUE[issue]}` : ''}.`;
    }
    const prochain = prochainADecider(ordre, lignes, candidatId);
    const la = prochain === null ? undefined : lignes.get(prochain)?.candidat.numeroAnonymat;
    if (la === undefined) allerEnDisant(retour, `${fait} ${phraseFin(criteres, true)}`);
    else
      allerEnDisant(adresseFiche(la, ecrireCriteresGrille(criteres)), `${fait} Vous êtes au candidat ${la}.`);
  }

  async function valider(): Promise<void> {
    if (!ligne?.arretee || !modifiable || ligne.etat === 'valide') return;
    if (!estVide(brouillon)) {
      setMessage({
        ton: 'erreur',
        texte: 'Une saisie n’est pas enregistrée. Enregistrez-la ou videz ses champs, puis validez.',
      });
      return;
    }
    await enregistrer([{ type: 'valider' }], `décision validée : ${LIBELLES_ISSUE[ligne.arretee.issue]}`);
  }

  async function annuler(): Promise<void> {
    setMessage(direAnnulation(await magasin.annuler()));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (dialogueOuvert()) return;
    const commande = event.ctrlKey || event.metaKey;
    const texte = estSaisieDeTexte(event.target);
    const key = event.key.toLowerCase();
    if (key === 'enter' && commande) void validerEtSuivant();
    else if (key === 'z' && commande && !event.shiftKey && !texte) void annuler();
    else if (!texte && !commande && !event.altKey && touches && key === 'v') void valider();
    else if (!texte && !commande && !event.altKey && touches && key === 'p') {
      document.getElementById('points-jury')?.querySelector('input')?.focus();
    } else return;
    event.preventDefault();
  }
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  if (!ligne) return null;
  const { candidat } = ligne;
  const TableEpreuves = candidat.dossier.groupe === 1 ? Epreuves : EpreuvesSecondGroupe;
  const enRetard = versionVue !== null && versionVue < candidat.version && !estVide(brouillon);
  return (
    <>
      {modifiable ? null : <p className="fr-callout fr-py-2w fr-mb-2w">{typo(partage.lectureSeule)}</p>}
      <Messages />
      <div className="delib-collant delib-collant--fiche">
        <NavigationFiche
          rang={rang}
          total={ordre.length}
          precedent={adresse(precedent)}
          suivant={adresseSuivant}
          grille={retour}
          onValiderEtSuivant={modifiable ? () => void validerEtSuivant() : null}
          onAide={ouvrirAide}
        />
        <EtatEnregistrement />
      </div>
      {enRetard ? (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w" role="status">
          <p>
            {typo(
              `${candidat.modifiePar} a modifié ce candidat pendant votre saisie (${formatDateHeure(candidat.modifieLe)}). Les deux valeurs vous seront montrées à l’enregistrement.`,
            )}
          </p>
        </div>
      ) : null}
      <p
        role={message?.ton === 'erreur' ? 'alert' : 'status'}
        className={
          message === null
            ? 'fr-sr-only'
            : `fr-mb-2w ${message.ton === 'erreur' ? 'fr-error-text' : 'fr-valid-text'}`
        }
      >
        {message ? typo(message.texte) : ''}
      </p>
      <Changements
        candidatId={candidatId}
        affichees={
          candidat.dossier.groupe === 1
            ? epreuvesAffichees(reglement, candidat.dossier.resultats).map(({ code }) => code)
            : ligne.oraux.map(({ epreuve }) => epreuve.code)
        }
      />
      <div className="delib-fiche">
        <div>
          <TableEpreuves
            ligne={ligne}
            reglement={reglement}
            onRelever={(epreuve) => {
              changerBrouillon({ ...brouillon, note: { ...brouillon.note, epreuve } });
              requestAnimationFrame(() => document.getElementById('note-relevee')?.focus());
            }}
            onRetirer={(epreuve) =>
              void enregistrer([{ type: 'annuler_relevement', epreuve }], `note reçue rétablie en ${epreuve}`)
            }
          />
          <Resultat ligne={ligne} reglement={reglement} />
          <MemesCas ligne={ligne} titre="h2" />
          {modifiable ? (
            <PlusPetitChangement
              ligne={ligne}
              titre="h2"
              preparables={['note', 'points']}
              onPreparer={preparer}
            />
          ) : null}
        </div>
        <div className="delib-fiche__jury">
          <Decision
            ligne={ligne}
            onValider={() => void valider()}
            onSaisir={(type, fait) => void enregistrer([{ type }], fait)}
            touches={touches}
          />
          {modifiable ? (
            <FormulairesJury
              ligne={ligne}
              brouillon={brouillon}
              refus={refusBrouillon}
              onChange={changerBrouillon}
              onEnregistrer={(quoi) => void enregistrerBrouillon(quoi)}
              onRetirerPoints={() =>
                void enregistrer([{ type: 'points', points: '0', motif: '' }], 'points de jury retirés')
              }
            />
          ) : null}
        </div>
      </div>
    </>
  );
}
