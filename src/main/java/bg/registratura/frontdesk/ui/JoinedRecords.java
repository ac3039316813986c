package bg.registratura.frontdesk.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.Joined;
import bg.registratura.people.Patient;
import bg.registratura.people.Unmerging;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;

/** Which records were merged into this person, and the way back; right after a merge it is one press. */
class JoinedRecords extends Div {

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int LONGEST = 300;

    private final transient Patient patient;
    private final transient DeskHands hands;
    private final Runnable changed;

    JoinedRecords(Patient patient, DeskHands hands, Runnable changed) {
        this.patient = patient;
        this.hands = hands;
        this.changed = changed;
        addClassName("joined");
        var joined = hands.register().merges().joined(patient.id());
        joined.forEach(record -> add(row(record)));
        setVisible(!joined.isEmpty());
    }

    private Div row(Joined record) {
        var row = new Div(new Span(getTranslation(
                record.into() == patient.clientNumber() ? "people.joined" : "people.joined.through",
                String.valueOf(record.clientNumber()),
                record.name().listed(),
                Dates.day(getLocale(), Dates.dayOf(record.at())),
                record.reason(),
                String.valueOf(record.into()))));
        row.addClassName("joined-row");
        if (hands.register().mayMerge()) {
            row.add(way(row, record));
        }
        return row;
    }

    private Component way(Div row, Joined record) {
        var fresh = record.at().plus(FRESH).isAfter(hands.day().now());
        return fresh
                ? Acts.quiet("people.unmerge.undo", () -> unmerge(record, getTranslation("people.unmerge.undone")))
                : Acts.quiet("people.unmerge", () -> ask(row, record));
    }

    private void ask(Div row, Joined record) {
        var asked = new Div();
        asked.addClassName("joined-asked");
        var reason = new TextField(getTranslation("people.unmerge.reason", String.valueOf(record.clientNumber())));
        reason.setErrorMessage(getTranslation("people.merge.reason.missing"));
        reason.setMaxLength(LONGEST);
        Runnable act = () -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (reason.isInvalid()) {
                reason.focus();
            } else {
                unmerge(record, reason.getValue().strip());
            }
        };
        Acts.walk(List.of(reason), act);
        asked.add(
                reason,
                Acts.row(
                        Acts.quiet("people.unmerge.leave", () -> replace(row, row(record))),
                        Acts.plain("people.unmerge", act)));
        replace(row, asked);
        reason.focus();
    }

    private void unmerge(Joined record, String reason) {
        switch (hands.register().merges().unmerge(record.merge(), reason)) {
            case Unmerging.Unmerged _ -> {
                changed.run();
                Notices.done("people.unmerged", String.valueOf(record.clientNumber()));
            }
            case Unmerging.Overtaken _ -> {
                changed.run();
                Notices.refused("people.unmerge.overtaken");
            }
        }
    }
}
