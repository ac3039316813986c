package bg.registratura.dose.ui;

import bg.registratura.dose.Finding;
import com.vaadin.flow.component.html.Span;

/** What a comparison shows, as a word with its sign. */
class FindingMark extends Span {

    FindingMark(Finding finding) {
        setText(getTranslation("dose.finding." + finding));
        addClassNames(
                "status",
                switch (finding) {
                    case WITHIN -> "status-done";
                    case ABOVE -> "status-waits";
                    case NO_LEVEL, TOO_FEW -> "status-open";
                });
    }
}
