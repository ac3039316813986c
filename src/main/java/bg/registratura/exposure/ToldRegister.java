package bg.registratura.exposure;

import java.util.UUID;

/** Whoever keeps the register of what went out of a person hears here that others were told of an incident with them. */
public interface ToldRegister {

    /** Somebody outside the house was told, in the transaction in which that goes on record. */
    void told(Incident incident, UUID entry, Notifying said);
}
