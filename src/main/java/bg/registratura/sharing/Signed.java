package bg.registratura.sharing;

import bg.registratura.document.DocumentId;
import bg.registratura.identity.IdentityCheckId;

/**
 * What a patient, or who represents them, signed at the desk.
 *
 * @param check the look into the document of whoever signed
 * @param paper what they signed
 */
public record Signed(IdentityCheckId check, DocumentId paper) {}
