package bg.registratura.demonstration;

import bg.registratura.consent.Informant;
import bg.registratura.exposure.DeviceId;
import bg.registratura.people.Practitioner;
import java.util.List;

/** What stands ready before the first patient comes. */
record Stage(Crew crew, Informant physician, List<DeviceId> units, List<Practitioner> dentists, Drawings drawings) {}
