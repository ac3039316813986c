package bg.registratura.visit;

import bg.registratura.people.PatientId;
import bg.registratura.people.PersonName;

/**
 * A visit as it stands in the day's queue.
 *
 * @param person the record that stands for the patient now; the visit keeps the one it was opened under
 */
public record Queued(Visit visit, PatientId person, PersonName name, long clientNumber) {}
