-- A text without what does not tell two names apart: what is searched and what is searched in go through it. It is
-- `plier` of packages/domain/src/texte/plier.ts, sign for sign: a test compares the two over all letters. Most texts
-- are or become ASCII, and are spared the rest.
CREATE FUNCTION plier(texte text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  pli text;
BEGIN
  IF octet_length(texte) = char_length(texte) THEN
    pli := lower(translate(texte, '''`', '') COLLATE "C");
  ELSE
    pli := regexp_replace(texte, '[''`\u2018\u2019\u201a\u201b\u2032\u2035\uff07\uff40\ua78b\ua78c\u055a\u05f3\u02b9-\u02df\u00a8\u00af\u00b4\u00b8\u00b7\u0384\u1fbd\u1fbf-\u1fc1\u1fcd-\u1fcf\u1fdd-\u1fdf\u1fed-\u1fef\u1ffd\u1ffe\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]', '', 'g');
    pli := regexp_replace(normalize(pli, NFKD), '[''`\u2018\u2019\u201a\u201b\u2032\u2035\uff07\uff40\ua78b\ua78c\u055a\u05f3\u02b9-\u02df\u00a8\u00af\u00b4\u00b8\u00b7\u0384\u1fbd\u1fbf-\u1fc1\u1fcd-\u1fcf\u1fdd-\u1fdf\u1fed-\u1fef\u1ffd\u1ffe\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]', '', 'g');
    pli := lower(pli COLLATE "und-x-icu");
    IF octet_length(pli) <> char_length(pli) THEN
      pli := translate(pli,
        'łƚıɨɩđðɖɗøɔɵəǝɛɇɑɐⱥɓƀƈȼƒɠɣǥħɦɉȷƙĸɲƥɍʃŧƭⱦʉʊʋƴɏƶʒς',
        'lliiiddddoooeeeeaaabbccfggghhjjkknprstttuuvyyzzσ');
      pli := replace(replace(replace(replace(replace(pli, 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th'), 'ŋ', 'ng');
    END IF;
  END IF;
  -- A space alone is left as it is.
  RETURN btrim(regexp_replace(pli, ' *[\u0009-\u000d\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d\u05be-][ \u0009-\u000d\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d\u05be-]*|  +', ' ', 'g'));
END $$;--> statement-breakpoint
-- What names sort by, under COLLATE "C": the domain's `cleDeTri`. Programs in JavaScript and the base have one order,
-- which no release of ICU moves.
CREATE FUNCTION cle_de_tri(texte text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN replace(plier(texte), ' ', '');
