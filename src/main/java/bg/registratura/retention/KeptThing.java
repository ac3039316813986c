package bg.registratura.retention;

import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.time.LocalDate;

/**
 * What came of one order: its exposures, pictures and consents, kept together.
 *
 * @param made the day of the exposure; of what was not exposed, of its picture or its consent
 */
public record KeptThing(OrderId order, Examination examination, LocalDate made, Kept kept) {}
