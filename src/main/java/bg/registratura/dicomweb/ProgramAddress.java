package bg.registratura.dicomweb;

import org.springframework.stereotype.Service;

/** Where programs find the pictures, as their owner types it into them. */
@Service
public class ProgramAddress {

    private final Links links;

    ProgramAddress(Links links) {
        this.links = links;
    }

    /** With the name of the house, as others reach it. */
    public String text() {
        return links.root();
    }
}
