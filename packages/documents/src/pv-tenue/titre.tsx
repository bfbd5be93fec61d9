/** @jsxRuntime automatic */

import { styles, Texte } from '@delib/pdf';
import { View } from '@react-pdf/renderer';

/** A heading, kept with the beginning of what it announces. */
export function Titre({ children }: { readonly children: string }) {
  return (
    <View wrap={false} minPresenceAhead={1}>
      <Texte style={styles.titreSection}>{children}</Texte>
    </View>
  );
}
