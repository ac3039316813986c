package bg.registratura.dimse;

import java.io.IOException;
import java.io.InputStream;

/** Keeps what is sent. */
public interface Storage {

    /**
     * An object as its sender announces it.
     *
     * @param sopClass what kind of object, as announced: nobody has looked into it yet
     * @param sopInstance its identifier, as announced
     */
    record Announced(AeTitle from, String sopClass, String sopInstance) {}

    /** Whether objects written so are kept. */
    boolean takes(String transferSyntax);

    /**
     * Takes one object, as a file (PS3.10) that ends where the object does. Success is told to the sender as soon as this
     * returns it: the object is kept by then. What it throws tells the sender to send again later.
     */
    StoreStatus store(Announced announced, InputStream file) throws IOException;
}
