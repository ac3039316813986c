package bg.registratura.subjectrequest;

import java.time.LocalDate;

/** Article 12(3): one or two further months, told to the person within the first, with the cause and the reasons. */
public record Extension(LocalDate toldOn, Deadline until, Extending wish) {

    public String reason() {
        return wish.reason();
    }
}
