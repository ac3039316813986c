package bg.registratura.security.ui;

import bg.registratura.language.Dates;
import bg.registratura.security.OwnRecovery;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The recovery codes of whoever has a second factor: how many are left, and new ones on paper. */
class RecoverySection extends Div {

    private final transient OwnRecovery recovery;
    private final Paragraph left = new Paragraph();

    RecoverySection(OwnRecovery recovery) {
        this.recovery = recovery;
        addClassName("stack");
        setVisible(recovery.isForMe());
        add(left, Acts.row(Acts.plain("security.recovery.print", this::print)));
        refresh();
    }

    private void refresh() {
        var now = recovery.left();
        var issued = now.issuedAt();
        left.setText(
                issued == null
                        ? getTranslation("security.recovery.none")
                        : getTranslation(
                                now.few() ? "security.recovery.few" : "security.recovery.left",
                                now.codes(),
                                Dates.day(getLocale(), Dates.dayOf(issued))));
    }

    private void print() {
        Printing.print(recovery.print(getLocale()), getTranslation("security.recovery.sheet-name"));
        Notices.told("security.recovery.printed");
        refresh();
    }
}
