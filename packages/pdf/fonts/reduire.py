"""Makes the two files NotoSans-*.woff of this folder from the whole fonts: see README.md.

    python3 reduire.py NotoSans_400Regular.ttf NotoSans-Regular.woff

What is kept: the letters that the domain accepts (read from packages/domain/src/texte/caracteres.ts), the spaces that
documents set and « � », kerning, and the places of combining marks. What is changed, so that each glyph always
stands for the same letters and a text copied from a PDF is the text that was printed:

- letters made of other letters get outlines of their own: a program that meets a part by itself forgets its letter;
- a letter without its dot, under a mark, is another glyph than the letter that is written so;
- marks are placed, never merged into or split from their letter.
"""

import re
import sys
from copy import deepcopy
from pathlib import Path

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

ESPACES_ET_PERDUE = [0xA0, 0x2009, 0x200A, 0x200B, 0x202F, 0xFFFD]
SIMPLE, CONTEXTE = 1, 6


def caracteres():
    table = (Path(__file__).parents[2] / "domain/src/texte/caracteres.ts").read_text("utf8")
    plages = re.findall(r"\[0x([0-9a-f]+), 0x([0-9a-f]+)\]", table)
    acceptes = [c for a, b in plages for c in range(int(a, 16), int(b, 16) + 1)]
    return acceptes + ESPACES_ET_PERDUE


def reduire(police):
    options = subset.Options(hinting=False, layout_features=["kern", "mark", "mkmk", "ccmp"], glyph_names=True)
    reduction = subset.Subsetter(options)
    reduction.populate(unicodes=caracteres())
    reduction.subset(police)


def garder_les_lettres_sous_une_marque(police):
    """Of ccmp, only « the dot goes under a mark » is kept, with glyphs of its own."""
    table = police["GSUB"].table
    for recherche in table.LookupList.Lookup:
        if recherche.LookupType not in (SIMPLE, CONTEXTE):
            recherche.SubTable, recherche.SubTableCount = [], 0
    codes = set(police.getBestCmap().values())
    for recherche in table.LookupList.Lookup:
        if recherche.LookupType != SIMPLE:
            continue
        for sous_table in recherche.SubTable:
            for lettre, sans_point in sous_table.mapping.items():
                if sans_point in codes:
                    sous_table.mapping[lettre] = dupliquer(police, sans_point)


def dupliquer(police, nom):
    double = f"{nom}.sous_marque"
    if double in police.getReverseGlyphMap():
        return double
    police.setGlyphOrder([*police.getGlyphOrder(), double])
    police["glyf"].glyphs[double] = deepcopy(police["glyf"][nom])
    police["glyf"].setGlyphOrder(police.getGlyphOrder())
    police["hmtx"][double] = police["hmtx"][nom]
    police["GDEF"].table.GlyphClassDef.classDefs[double] = 1
    for recherche in police["GPOS"].table.LookupList.Lookup:
        for sous_table in recherche.SubTable:
            placer_comme(getattr(sous_table, "ExtSubTable", sous_table), nom, double, police)
    return double


def placer_comme(sous_table, nom, double, police):
    """The duplicate takes marks where its model does."""
    if sous_table.LookupType != 4 or nom not in sous_table.BaseCoverage.glyphs:
        return
    rang = sous_table.BaseCoverage.glyphs.index(nom)
    sous_table.BaseCoverage.glyphs.append(double)
    sous_table.BaseArray.BaseRecord.append(deepcopy(sous_table.BaseArray.BaseRecord[rang]))
    sous_table.BaseArray.BaseCount += 1


def donner_un_trace_a_chacun(police):
    traces = police.getGlyphSet()
    for nom in police.getGlyphOrder():
        if not police["glyf"][nom].isComposite():
            continue
        lettre = DecomposingRecordingPen(traces)
        traces[nom].draw(lettre)
        plume = TTGlyphPen(None)
        lettre.replay(plume)
        police["glyf"][nom] = plume.glyph()
        police["glyf"][nom].recalcBounds(police["glyf"])


def main(source, cible):
    police = subset.load_font(source, subset.Options())
    reduire(police)
    garder_les_lettres_sous_une_marque(police)
    donner_un_trace_a_chacun(police)
    # The glyphs' own names serve nothing in a PDF.
    police["post"].formatType = 3
    police.flavor = "woff"
    police.save(cible)


main(*sys.argv[1:])
