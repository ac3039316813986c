package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.field;
import static bg.registratura.shell.Phrases.mark;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.Ground;
import bg.registratura.disclosure.Handing;
import bg.registratura.disclosure.Heirship;
import bg.registratura.disclosure.Notice;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.disclosure.Release;
import bg.registratura.disclosure.Taking;
import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Giving it into somebody's hand: who takes it, on what, at whose letter; then the receipt in two copies. */
class HandoverPart extends Div {

    private final transient Release release;
    private final transient Ground ground;
    private final transient Hands hands;
    private final transient Runnable given;
    private final TakerLine taker;
    private final TextField medium = field("disclosure.medium", Taking.LONGEST);
    private final TextField request = field("disclosure.request", Taking.LONGEST);
    private final Select<Notice> notice = new Select<>();
    private final TextField order = field("disclosure.order", Taking.LONGEST);
    private final HeirFields heir;

    HandoverPart(Release release, Ground ground, Patient patient, Hands hands, Runnable given) {
        this.release = release;
        this.ground = ground;
        this.hands = hands;
        this.given = given;
        this.taker = new TakerLine(release, patient, hands);
        this.heir = new HeirFields(
                hands.deaths().earliest(patient.id()), Dates.dayOf(hands.clock().instant()));
        addClassName("step-form");
        set();
        var fields = new Div(medium, request, notice, order);
        fields.addClassName("fields");
        var prepared = new Paragraph(word("disclosure.prepared"));
        prepared.addClassName("quiet");
        prepared.setVisible(!release.matter().studies().isEmpty());
        heir.setVisible(isToHeir());
        add(taker, heir, fields, prepared, Acts.row(Acts.primary("disclosure.hand", Key.F9, this::hand)));
        Acts.walk(Stream.of(medium, request, order).filter(TextField::isVisible).toList(), this::hand);
    }

    private boolean isToHeir() {
        return release.recipient().kind() == RecipientKind.HEIR;
    }

    private void set() {
        var authority = release.recipient().kind().isAuthority();
        medium.setVisible(release.channel() != Channel.PRINT);
        medium.setHelperText(word("disclosure.medium.help"));
        request.setVisible(authority || release.recipient().kind() == RecipientKind.INSURER);
        request.setHelperText(word("disclosure.request.help"));
        notice.setLabel(word("disclosure.notice"));
        notice.setItems(Stream.of(Notice.values())
                .filter(one -> one != Notice.NOT_REQUIRED || !ground.demandsNotice())
                .toList());
        notice.setItemLabelGenerator(one -> one == null ? "" : word("disclosure.notice." + one.name()));
        notice.setValue(ground.demandsNotice() ? Notice.GIVEN : Notice.NOT_REQUIRED);
        notice.setVisible(ground.mayBeWithheld());
        order.setVisible(false);
        notice.addValueChangeListener(change -> order.setVisible(change.getValue() == Notice.WITHHELD_BY_ORDER));
    }

    private void hand() {
        mark(
                medium,
                release.channel() != Channel.MEDIUM_IN_PERSON
                        || !medium.getValue().isBlank(),
                "disclosure.medium.required");
        mark(
                request,
                !release.recipient().kind().isAuthority() || !request.getValue().isBlank(),
                "disclosure.request.required");
        mark(order, !order.isVisible() || !order.getValue().isBlank(), "disclosure.order.required");
        var wrong =
                Stream.of(medium, request, order).filter(TextField::isInvalid).findFirst();
        wrong.ifPresent(TextField::focus);
        var heirship = isToHeir() ? heir.read() : Optional.<Heirship>empty();
        var taken = taker.taken();
        if (wrong.isEmpty() && isToHeir() == heirship.isPresent()) {
            taken.ifPresent(
                    by -> tell(hands.releases().handOver(release, taking(by, heirship.orElse(null)), getLocale())));
        }
    }

    private Taking taking(TakerLine.Taken by, @Nullable Heirship heirship) {
        return new Taking(
                by.name(),
                by.check(),
                typed(medium).orElse(null),
                typed(request).orElse(null),
                notice.getValue(),
                typed(order).orElse(null),
                heirship);
    }

    private void tell(Handing handing) {
        switch (handing) {
            case Handing.HandedOver given -> {
                Printing.print(given.receipt(), word("disclosure.receipt-name"));
                this.given.run();
            }
            case Handing.Refused(var reason) -> Notices.refused("disclosure.refused." + reason.name());
        }
    }

    private static Optional<String> typed(TextField field) {
        return Optional.of(field.getValue().strip()).filter(text -> field.isVisible() && !text.isEmpty());
    }
}
