package bg.registratura.dose;

import bg.registratura.visit.Examination;
import java.math.BigDecimal;
import java.util.Map;

/**
 * One irradiation behind a study.
 *
 * @param doses each quantity the unit gave, in its unit
 */
record Irradiated(Examination examination, PatientGroup group, Map<Quantity, BigDecimal> doses) {}
