/** @jsxRuntime automatic */

import { baliser, styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';

/** A heading, kept with the beginning of what it announces. */
export function Titre({ children }: { readonly children: string }) {
  return (
    <View wrap={false} minPresenceAhead={1}>
      <Texte balise={baliser('H2')} style={styles.titreSection}>
        {children}
      </Texte>
    </View>
  );
}
