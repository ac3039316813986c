package bg.registratura.consent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a patient is told before an examination (Health Act, art. 88), block by block, each in whole sentences.
 *
 * @param benefit what the examination is and what it is good for
 * @param dose how the dose compares with what everybody is exposed to
 * @param risks two to four, each of which the patient initials
 * @param alternatives other ways to find out
 * @param refusalRisk what may follow from a refusal
 */
public record TextBlocks(String benefit, String dose, List<String> risks, String alternatives, String refusalRisk) {

    public static final int LONGEST_BENEFIT = 1500;
    public static final int LONGEST = 600;
    public static final int FEWEST_RISKS = 2;
    public static final int MOST_RISKS = 4;
    private static final int WORDS_A_MINUTE = 110;

    /** Tidies the words to one line each and refuses a text that leaves something out. */
    public TextBlocks {
        benefit = tidy(benefit);
        dose = tidy(dose);
        risks = risks.stream()
                .map(TextBlocks::tidy)
                .filter(risk -> !risk.isEmpty())
                .toList();
        alternatives = tidy(alternatives);
        refusalRisk = tidy(refusalRisk);
        if (risks.size() < FEWEST_RISKS || risks.size() > MOST_RISKS || benefit.length() > LONGEST_BENEFIT) {
            throw new IllegalArgumentException("two to four risks and a benefit that fits");
        }
        if (Stream.concat(Stream.of(benefit), shorter(dose, risks, alternatives, refusalRisk))
                        .anyMatch(String::isEmpty)
                || shorter(dose, risks, alternatives, refusalRisk).anyMatch(block -> block.length() > LONGEST)) {
            throw new IllegalArgumentException("every block says something and fits");
        }
    }

    /** How long it takes to read aloud, in whole minutes. */
    public int minutesAloud() {
        var words = String.join(" ", asColumns()).split("\\s+").length;
        return Math.ceilDiv(words, WORDS_A_MINUTE);
    }

    /** In the order of the columns; a risk that is not there is empty. */
    List<String> asColumns() {
        var columns = new ArrayList<>(List.of(benefit, dose));
        columns.addAll(risks);
        columns.addAll(Collections.nCopies(MOST_RISKS - risks.size(), ""));
        columns.addAll(List.of(alternatives, refusalRisk));
        return columns;
    }

    private static Stream<String> shorter(String dose, List<String> risks, String alternatives, String refusalRisk) {
        return Stream.concat(Stream.of(dose, alternatives, refusalRisk), risks.stream());
    }

    private static String tidy(String typed) {
        return typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
