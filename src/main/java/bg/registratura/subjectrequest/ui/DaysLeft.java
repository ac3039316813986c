package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Counts;
import bg.registratura.subjectrequest.RequestStatus;
import bg.registratura.subjectrequest.Term;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;

/** The clock of a case: a thin bar of the part used up, a number and a word. */
public class DaysLeft extends Span {

    private static final int SOON = 7;

    public DaysLeft(RequestStatus status, Term term, LocalDate today) {
        var left = term.daysLeft(today);
        addClassName("days-left");
        setText(words(status, term, left));
        if (status.isOnTheClock()) {
            getStyle().set("--share", String.format(Locale.ROOT, "%.2f", term.usedUp(today)));
            if (left < 0) {
                addClassName("status-blocked");
            } else if (left <= SOON) {
                addClassName("status-waits");
            }
        } else {
            addClassName("quiet");
        }
    }

    private String words(RequestStatus status, Term term, long left) {
        if (status.isClosed()) {
            return getTranslation("subjectrequest.days.closed");
        }
        if (status == RequestStatus.DRAFT) {
            return getTranslation("subjectrequest.days.draft");
        }
        if (term.stands()) {
            return getTranslation("subjectrequest.days.stands");
        }
        if (left == 0) {
            return getTranslation("subjectrequest.days.today");
        }
        var days = Counts.of(getLocale(), Math.abs(left), "count.day");
        if (left < 0) {
            return getTranslation("subjectrequest.days.overdue", days);
        }
        return getTranslation(left == 1 ? "subjectrequest.days.one" : "subjectrequest.days.left", days);
    }
}
