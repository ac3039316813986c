package bg.registratura.shell;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An act waits for a proof: whoever is signed in signed in too long ago for it. Nothing was done. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class ProofNeeded extends RuntimeException {

    public ProofNeeded() {
        super("the last proof is too old for this act");
    }
}
