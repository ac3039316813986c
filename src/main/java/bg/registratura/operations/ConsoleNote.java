package bg.registratura.operations;

import java.util.List;

/** What another room has to tell the operator on the machine's own console when the house opens. */
public interface ConsoleNote {

    /** As they are to stand there, one below the other. */
    List<String> lines();
}
