package bg.registratura.visit;

import bg.registratura.people.PersonName;

/** A visit as it stands in the day's queue. */
public record Queued(Visit visit, PersonName name, long clientNumber) {}
