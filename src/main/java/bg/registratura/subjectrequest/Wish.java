package bg.registratura.subjectrequest;

/**
 * What is asked for, in the person's own words.
 *
 * @param text description of the request; may be empty, the kind says the rest
 * @param form in what form the answer is wished
 * @param channel how it came
 */
public record Wish(String text, AnswerForm form, Channel channel) {

    static final int LONGEST = 3000;

    /** Refuses more words than the form has room for. */
    public Wish {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the request is longer than its form");
        }
    }
}
