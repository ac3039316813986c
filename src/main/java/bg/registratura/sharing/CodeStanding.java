package bg.registratura.sharing;

import bg.registratura.people.PractitionerId;

/** How far a code has come that stands on a screen. */
public sealed interface CodeStanding {

    /** Nobody used it yet; so many minutes are left, the one that has begun included. */
    record Waits(int minutes) implements CodeStanding {}

    /** A dentist used it. */
    record Taken(AccessGrant grant) implements CodeStanding {}

    /** A dentist typed it who sees everything it gives already, and that long: nothing new was given. */
    record SeenAlready(PractitionerId dentist) implements CodeStanding {}

    /** It is good for nothing any more. */
    record Over() implements CodeStanding {}
}
