package bg.registratura.consent;

/**
 * What the patient answered on the sheet; health data, sealed at rest and never written to a log.
 *
 * @param pregnancy the answer on pregnancy
 * @param earlierExposures X-ray examinations of the last twelve months, in the patient's words
 * @param implants implants, piercings and removable dentures, in the patient's words
 */
public record Answers(Pregnancy pregnancy, String earlierExposures, String implants) {

    static final int LONGEST = 500;
    private static final String BETWEEN = "\u001f";

    /** Tidies what was typed; blank is an answer only where the sheet lets it be one. */
    public Answers {
        earlierExposures = tidy(earlierExposures);
        implants = tidy(implants);
    }

    String asText() {
        return String.join(BETWEEN, pregnancy.name(), earlierExposures, implants);
    }

    static Answers fromText(String text) {
        var parts = text.split(BETWEEN, 3);
        return new Answers(Pregnancy.valueOf(parts[0]), parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return "Answers[****]";
    }

    private static String tidy(String typed) {
        var tidied = typed.replace(BETWEEN, " ").strip();
        if (tidied.length() > LONGEST) {
            throw new IllegalArgumentException("longer than the sheet has room for");
        }
        return tidied;
    }
}
