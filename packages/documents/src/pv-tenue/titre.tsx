/** @jsxRuntime automatic */
import { View } from '@react-pdf/renderer';
import { styles } from '../gabarits/v1/styles';
import { Texte } from '../gabarits/v1/texte';

/** A heading, kept with the beginning of what it announces. */
export function Titre({ children }: { readonly children: string }) {
  return (
    <View wrap={false} minPresenceAhead={1}>
      <Texte style={styles.titreSection}>{children}</Texte>
    </View>
  );
}
