package bg.registratura.security;

import java.util.Collection;

/** Knows the words by which people know the laboratory; the room that keeps the settings implements it. */
public interface HouseWords {

    /** Its name, its town, its site, its telephone. */
    Collection<String> all();
}
