package bg.registratura.subjectrequest;

import java.time.LocalDate;

/** Article 12(3): up to two further months, told to the person within the first, with the reasons. */
public record Extension(LocalDate toldOn, Deadline until, String reason) {}
