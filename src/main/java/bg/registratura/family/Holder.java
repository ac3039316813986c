package bg.registratura.family;

import bg.registratura.people.PatientId;
import java.util.UUID;

/**
 * Who sees somebody's pictures, as the desk and the patient are told.
 *
 * @param subject what an account of theirs belongs to
 * @param name as it stands on record
 * @param good whether it holds today
 */
public record Holder(FamilyAccess access, PatientId of, UUID subject, String name, boolean good) {}
