import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { datePdf, type Ecrivain, textePdf } from './ecrivain';
import { profilSrgb } from './profil-srgb';

/** What a document says of itself; also what the bytes depend on, beside the pages. */
export interface MetadonneesDocument {
  readonly titre: string;
  readonly sujet: string;
  readonly auteur: string;
  /** Written as the creation date: the same data gives the same bytes. */
  readonly creeLe: Date;
  /** PDF/A-2b: for what is archived. */
  readonly archivable: boolean;
}

const PROGRAMME = 'Délibérations BTS';

/**
 * Writes what the file says of itself, twice as PDF/A asks, and its colours if it is to be archived. The identifier
 * depends on nothing else, so that the bytes repeat.
 * @returns entries of the catalogue, and those of the trailer
 */
export function ecrireMetadonnees(
  ecrivain: Ecrivain,
  metadonnees: MetadonneesDocument,
): { readonly catalogue: string; readonly trailer: string } {
  const [info, xmp] = [ecrivain.reserver(), ecrivain.reserver()];
  const { titre, sujet, auteur, creeLe, archivable } = metadonnees;
  const date = datePdf(creeLe);
  ecrivain.ecrire(
    info,
    `<< /Title ${textePdf(titre)} /Subject ${textePdf(sujet)} /Author ${textePdf(auteur)} /Creator ${textePdf(PROGRAMME)} /Producer ${textePdf(PROGRAMME)} /CreationDate ${date} /ModDate ${date} >>`,
  );
  ecrivain.ecrireFlux(xmp, '/Type /Metadata /Subtype /XML', Buffer.from(xmpDe(metadonnees), 'utf8'));
  const id = createHash('sha256').update(JSON.stringify(metadonnees)).digest('hex').slice(0, 32);
  return {
    catalogue: `/Lang (fr-FR) /ViewerPreferences << /DisplayDocTitle true >> /Metadata ${xmp} 0 R${archivable ? couleurs(ecrivain) : ''}`,
    trailer: `/Info ${info} 0 R /ID [<${id}> <${id}>]`,
  };
}

function couleurs(ecrivain: Ecrivain): string {
  const profil = ecrivain.reserver();
  ecrivain.ecrireFlux(profil, '/N 3 /Filter /FlateDecode', deflateSync(profilSrgb()));
  return ` /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${profil} 0 R >>]`;
}

/** The XMP packet: the same as /Info, that the file is tagged as PDF/UA-1 has it, and PDF/A-2b where it is. */
function xmpDe({ titre, sujet, auteur, creeLe, archivable }: MetadonneesDocument): string {
  const date = `${creeLe.toISOString().slice(0, 19)}Z`;
  const langue = (nom: string, texte: string) =>
    texte === ''
      ? ''
      : `<${nom}><rdf:Alt><rdf:li xml:lang="x-default">${enXml(texte)}</rdf:li></rdf:Alt></${nom}>`;
  const creator =
    auteur === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${enXml(auteur)}</rdf:li></rdf:Seq></dc:creator>`;
  const archive = archivable
    ? `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
${EXTENSION}`
    : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${PROGRAMME}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${langue('dc:title', titre)}${langue('dc:description', sujet)}${creator}<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${PROGRAMME}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
${archive}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

function enXml(texte: string): string {
  return texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** PDF/A knows no word of PDF/UA: a file that says both brings their definition (ISO 19005-2, 6.6.2.3). */
const EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
`;
