package bg.registratura.exposure;

import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import bg.registratura.visit.OrderId;
import java.time.Instant;

/** A lawful exception that was said before the exposure. */
record Declared(ExceptionId id, OrderId order, PatientId patient, Ground ground, AccountId by, Instant at) {}
