package bg.registratura.dimse;

import java.util.List;

/** Answers a query of the worklist (PS3.4, K). */
@FunctionalInterface
public interface Finder {

    /** Everything that matches; asked anew each time. What it throws tells the asker that there is no answer now. */
    List<Attributes> find(AeTitle calling, Attributes keys);
}
