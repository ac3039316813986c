package bg.registratura.subjectrequest.ui;

import bg.registratura.esignature.SignatureFinding;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;

/** What was found of each signature: what it is worth, who signed, and everything there is to say about it. */
class SignatureList extends Div {

    SignatureList(List<SignatureFinding> findings) {
        addClassName("stack");
        findings.forEach(finding -> add(one(finding)));
    }

    private Div one(SignatureFinding finding) {
        var who = finding.signatory();
        var name = who.name().isEmpty() ? getTranslation("subjectrequest.signature.nobody") : who.name();
        var verdict = new Paragraph(getTranslation("subjectrequest.signature.standing." + finding.standing()));
        verdict.addClassNames("message", tone(finding));
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "subjectrequest.signature.number", masked(finding));
        fact(facts, "subjectrequest.signature.issuer", who.issuer());
        fact(facts, "subjectrequest.signature.level", finding.level());
        finding.stampedAt()
                .ifPresent(at -> fact(facts, "subjectrequest.signature.stamped", Dates.dayTime(getLocale(), at)));
        finding.claimedAt()
                .ifPresent(at -> fact(facts, "subjectrequest.signature.claimed", Dates.dayTime(getLocale(), at)));
        var remarks = new UnorderedList(finding.remarks().stream()
                .sorted(Comparator.reverseOrder())
                .map(remark -> new ListItem(getTranslation("subjectrequest.signature.remark." + remark)))
                .toArray(ListItem[]::new));
        var part = new Div(new H3(name), verdict, remarks, facts);
        part.addClassName("stack");
        return part;
    }

    private static String tone(SignatureFinding finding) {
        return switch (finding.standing()) {
            case VALID -> "message-done";
            case UNPROVEN -> "message-waits";
            case INVALID -> "message-blocked";
        };
    }

    private static String masked(SignatureFinding finding) {
        return finding.signatory()
                .number()
                .map(number -> "\u2022".repeat(number.length() - 3) + number.substring(number.length() - 3))
                .orElse("");
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }
    }
}
