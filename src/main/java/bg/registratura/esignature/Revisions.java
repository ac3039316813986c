package bg.registratura.esignature;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a PDF is still as one signature saw it. A later revision (ISO 32000-1, 7.5.6) may add what validates it, a time stamp and
 * another signature; whatever else it does, it is another file.
 */
final class Revisions {

    private Revisions() {}

    static boolean isAsSigned(SignatureWrapper signature) {
        var pdf = signature.getPDFRevision();
        if (pdf == null) {
            return true;
        }
        if (!pdf.isSignatureByteRangeValid() || !pdf.isPdfSignatureDictionaryConsistent()) {
            return false;
        }
        return signature.getPdfAnnotationChanges().isEmpty()
                && signature.getPdfUndefinedChanges().isEmpty()
                && signature.getPdfPageDifferenceConcernedPages().isEmpty()
                && signature.getPdfAnnotationsOverlapConcernedPages().isEmpty()
                && filledFields(signature).isEmpty();
    }

    /** Fields that were filled in afterwards and are no signature. */
    private static Set<String> filledFields(SignatureWrapper signature) {
        return signature.getPdfSignatureOrFormFillChanges().stream()
                .filter(change -> change.getType() == null || !change.getType().equals("Sig"))
                .map(change -> String.valueOf(change.getFieldName()))
                .collect(Collectors.toSet());
    }
}
