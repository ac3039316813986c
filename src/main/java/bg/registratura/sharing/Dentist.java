package bg.registratura.sharing;

import bg.registratura.people.PractitionerId;
import org.jspecify.annotations.Nullable;

/** A dentist who can be let in: registered, activated in person, able to sign in. */
public record Dentist(
        PractitionerId id,
        String givenName,
        String familyName,
        @Nullable String practice) {}
